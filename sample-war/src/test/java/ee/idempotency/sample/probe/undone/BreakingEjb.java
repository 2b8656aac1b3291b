// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.undone;

import ee.idempotency.sample.probe.app.Notes;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;

/** Fails behind the boundary of an EJB, which wraps what passes. */
@Stateless
public class BreakingEjb {

    @EJB
    private Notes notes;

    public void add(Breaking breaking, String text) {
        breaking.after(notes, text);
    }
}
