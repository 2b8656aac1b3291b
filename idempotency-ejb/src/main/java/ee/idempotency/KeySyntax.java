// SPDX-License-Identifier: Apache-2.0
package ee.idempotency;

/** How the field value that carries a key may be spelled. */
public enum KeySyntax {

    /**
     * As {@link #STRICT}, or bare: a letter or digit, then letters, digits and {@code -._~:/+=}. A bare value takes no
     * parameters and names the same key as its quoted form.
     */
    LENIENT,

    /** An Item of type String (RFC 9651 section 3.3.3): quoted, with or without parameters. */
    STRICT
}
