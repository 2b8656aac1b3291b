// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.container;

/** Where a transaction writes its record, and where the application uses a route. */
enum Place {

    /** Both in the web tier. */
    WEB("in the web tier"),

    /** The record in the web tier, as for a request; the application goes on in an EJB. */
    EJB("in an EJB"),

    /** The application uses the route and calls an EJB meanwhile, which writes the record, as for a method. */
    RECORD_IN_EJB("around an EJB that writes the record");

    private final String words;

    Place(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
