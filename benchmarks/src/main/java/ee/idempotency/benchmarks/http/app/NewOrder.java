// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.http.app;

/** What is ordered; the amount is in cents. */
public record NewOrder(String reference, String customer, long amount, String note) {}
