create sequence if not exists orders_seq;
create sequence if not exists refunds_seq;
create sequence if not exists labels_seq;
create sequence if not exists payments_seq;
create sequence if not exists credits_seq;
create sequence if not exists captures_seq;
