// SPDX-License-Identifier: Apache-2.0
/** Protected business methods of EJBs and CDI beans, called over HTTP by a resource that is not protected itself. */
package ee.idempotency.sample.probe.method;
