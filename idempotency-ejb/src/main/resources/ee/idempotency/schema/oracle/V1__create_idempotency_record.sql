-- liquibase formatted sql
-- SPDX-License-Identifier: Apache-2.0
-- Written after the manual of Oracle Database 19c; not run here.

-- changeset ee.idempotency:1
CREATE TABLE idempotency_record (
  id           VARCHAR2(43 CHAR)  NOT NULL PRIMARY KEY,
  operation    VARCHAR2(255 CHAR) NOT NULL,
  fingerprint  VARCHAR2(64 CHAR)  NOT NULL,
  state        VARCHAR2(9 CHAR)   NOT NULL,
  started_at   NUMBER(19)         NOT NULL,
  expires_at   NUMBER(19)         NOT NULL,
  completed_at NUMBER(19),
  status       NUMBER(10),
  payload      BLOB
);
CREATE INDEX idempotency_record_expires ON idempotency_record (expires_at);
