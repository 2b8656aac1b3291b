// SPDX-License-Identifier: Apache-2.0
/**
 * The method door: calls of EJB and CDI methods, read as attempts, and their results, stored and thrown or returned again. It
 * translates and decides nothing; admission is the engine's.
 */
@NullMarked
package ee.idempotency.method;

import org.jspecify.annotations.NullMarked;
