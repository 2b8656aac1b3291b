// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.placing;

import ee.idempotency.Idempotent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A stereotype that protects. */
@Stereotype
@ApplicationScoped
@Idempotent(key = "#{args[0]}")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Guarded {}
