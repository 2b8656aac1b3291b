// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.results;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A result with members of several types. */
public record Item(String name, BigDecimal price, LocalDate day) {}
