// SPDX-License-Identifier: Apache-2.0
/** Where the annotation may stand. Superclasses are in the other packages of this probe. */
package ee.idempotency.sample.probe.method.placing;
