// SPDX-License-Identifier: Apache-2.0
package ee.idempotency;

import static ee.idempotency.FieldReader.isDigit;
import static ee.idempotency.FieldReader.isLetter;
import static ee.idempotency.FieldReader.isLowerCase;

/** Reads the key out of a field value: an Item with its parameters (RFC 9651 section 4.2.3), or a bare value. */
final class StructuredFieldParser {

    private final FieldReader in;
    private final BareItemParser items;

    StructuredFieldParser(String fieldValue) {
        this.in = new FieldReader(fieldValue);
        this.items = new BareItemParser(in);
    }

    String key(KeySyntax syntax) {
        skipSpaces();
        boolean bare = syntax == KeySyntax.LENIENT && isAlphanumeric(in.peek());
        return bare ? bareKey() : quotedKey();
    }

    private String bareKey() {
        String key = in.takeWhile(StructuredFieldParser::isBareKeyCharacter);
        skipSpaces();
        in.requireEnd("the end of the bare key (letters, digits and -._~:/+=)");
        return key;
    }

    private String quotedKey() {
        String key = items.string();
        skipParameters();
        skipSpaces();
        in.requireEnd("the end or a parameter");
        return key;
    }

    private void skipParameters() {
        while (in.skip(';')) {
            skipSpaces();
            in.take(c -> isLowerCase(c) || c == '*', "a parameter's name");
            in.takeWhile(StructuredFieldParser::isParameterNameCharacter);
            if (in.skip('=')) {
                items.skip();
            }
        }
    }

    private void skipSpaces() {
        in.takeWhile(c -> c == ' ');
    }

    private static boolean isAlphanumeric(int c) {
        return isLetter(c) || isDigit(c);
    }

    private static boolean isBareKeyCharacter(int c) {
        return isAlphanumeric(c) || "-._~:/+=".indexOf(c) >= 0;
    }

    private static boolean isParameterNameCharacter(int c) {
        return isLowerCase(c) || isDigit(c) || "_-.*".indexOf(c) >= 0;
    }
}
