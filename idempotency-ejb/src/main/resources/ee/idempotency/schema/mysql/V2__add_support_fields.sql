-- liquibase formatted sql
-- SPDX-License-Identifier: Apache-2.0
-- Written after the manual of MySQL 8.4; not run here.

-- changeset ee.idempotency:2
ALTER TABLE idempotency_record ADD COLUMN support_fields VARCHAR(1000);
