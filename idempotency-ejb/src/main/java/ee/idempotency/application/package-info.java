// SPDX-License-Identifier: Apache-2.0
/**
 * The application as both doors see it: {@link ee.idempotency.application.DeclaredMethod} finds its annotations, {@link
 * ee.idempotency.application.DeclaredOperation} turns {@link ee.idempotency.Idempotent} into numbers, {@link
 * ee.idempotency.application.ApplicationBeans} asks the beans that it brings. Declarations are read at deployment, and every mistake
 * in them is an {@code IllegalArgumentException} that names the value.
 */
@NullMarked
package ee.idempotency.application;

import org.jspecify.annotations.NullMarked;
