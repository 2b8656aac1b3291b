-- liquibase formatted sql
-- SPDX-License-Identifier: Apache-2.0
-- Written after the manual of SQL Server 2022; not run here.
-- NVARCHAR, because the JDBC driver sends strings as such and a comparison of other types does not use the index.

-- changeset ee.idempotency:1
CREATE TABLE idempotency_record (
  id           NVARCHAR(43) COLLATE Latin1_General_100_BIN2 NOT NULL PRIMARY KEY,
  operation    NVARCHAR(255)                                NOT NULL,
  fingerprint  NVARCHAR(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
  state        NVARCHAR(9)                                  NOT NULL,
  started_at   BIGINT                                       NOT NULL,
  expires_at   BIGINT                                       NOT NULL,
  completed_at BIGINT,
  status       INT,
  payload      VARBINARY(MAX)
);
CREATE INDEX idempotency_record_expires ON idempotency_record (expires_at);
