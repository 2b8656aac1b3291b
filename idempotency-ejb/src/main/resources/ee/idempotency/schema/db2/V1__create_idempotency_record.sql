-- liquibase formatted sql
-- SPDX-License-Identifier: Apache-2.0
-- Written after the manual of Db2 11.5; not run here.
-- For a Unicode database whose collation compares by byte: IDENTITY or SYSTEM.

-- changeset ee.idempotency:1
CREATE TABLE idempotency_record (
  id           VARCHAR(43)              NOT NULL PRIMARY KEY,
  operation    VARCHAR(255 CODEUNITS32) NOT NULL,
  fingerprint  VARCHAR(64)              NOT NULL,
  state        VARCHAR(9)               NOT NULL,
  started_at   BIGINT                   NOT NULL,
  expires_at   BIGINT                   NOT NULL,
  completed_at BIGINT,
  status       INTEGER,
  payload      BLOB(1G)
);
CREATE INDEX idempotency_record_expires ON idempotency_record (expires_at);
