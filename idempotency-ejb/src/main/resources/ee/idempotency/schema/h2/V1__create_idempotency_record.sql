-- liquibase formatted sql
-- SPDX-License-Identifier: Apache-2.0

-- changeset ee.idempotency:1
CREATE TABLE idempotency_record (
  id           VARCHAR(43)  NOT NULL PRIMARY KEY,
  operation    VARCHAR(255) NOT NULL,
  fingerprint  VARCHAR(64)  NOT NULL,
  state        VARCHAR(9)   NOT NULL,
  started_at   BIGINT       NOT NULL,
  expires_at   BIGINT       NOT NULL,
  completed_at BIGINT,
  status       INTEGER,
  payload      VARBINARY
);
CREATE INDEX idempotency_record_expires ON idempotency_record (expires_at);
