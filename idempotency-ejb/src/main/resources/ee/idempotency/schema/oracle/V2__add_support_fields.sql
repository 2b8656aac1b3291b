-- liquibase formatted sql
-- SPDX-License-Identifier: Apache-2.0
-- Written after the manual of Oracle Database 19c; not run here.

-- changeset ee.idempotency:2
ALTER TABLE idempotency_record ADD support_fields VARCHAR2(1000 CHAR);
