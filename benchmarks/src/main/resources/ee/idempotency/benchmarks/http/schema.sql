-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE orders (
  id        VARCHAR(36)  NOT NULL PRIMARY KEY,
  reference VARCHAR(255) NOT NULL,
  customer  VARCHAR(255) NOT NULL,
  amount    BIGINT       NOT NULL
);
CREATE TABLE handwritten_key (
  id          BYTEA      NOT NULL PRIMARY KEY,
  fingerprint BYTEA      NOT NULL,
  state       VARCHAR(9) NOT NULL,
  started_at  BIGINT     NOT NULL,
  expires_at  BIGINT     NOT NULL,
  status      INTEGER,
  response    BYTEA
);
CREATE INDEX handwritten_key_expires ON handwritten_key (expires_at);
