-- liquibase formatted sql
-- SPDX-License-Identifier: Apache-2.0

-- changeset ee.idempotency:2
ALTER TABLE idempotency_record ADD COLUMN support_fields VARCHAR(1000);
