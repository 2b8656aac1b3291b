-- liquibase formatted sql
-- SPDX-License-Identifier: Apache-2.0
-- Written after the manual of SQL Server 2022; not run here.

-- changeset ee.idempotency:2
ALTER TABLE idempotency_record ADD support_fields NVARCHAR(1000);
