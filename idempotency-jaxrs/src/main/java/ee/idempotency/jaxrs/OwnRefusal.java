// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Marks the entity of an answer that {@link RefusalMapper} made: nobody has decided that it is the operation's result. */
@Retention(RetentionPolicy.RUNTIME)
@interface OwnRefusal {}
