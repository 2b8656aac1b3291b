// SPDX-License-Identifier: Apache-2.0
/**
 * The snippets of README and guide, one type for each page, so that they compile. {@link
 * ee.idempotency.guide.GuideSnippetsTest} sees that the pages show what stands in sources.
 */
package ee.idempotency.guide;
