-- liquibase formatted sql
-- SPDX-License-Identifier: Apache-2.0
-- Written after the manual of Db2 11.5; not run here.

-- changeset ee.idempotency:2
ALTER TABLE idempotency_record ADD COLUMN support_fields VARCHAR(1000 CODEUNITS32);
