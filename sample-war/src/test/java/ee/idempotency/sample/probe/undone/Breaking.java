// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.undone;

import ee.idempotency.sample.probe.app.Notes;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;

/** How the business fails after it has written its row. */
public enum Breaking {
    DEADLOCK,
    CONSTRAINT,
    OWN;

    void after(Notes notes, String text) {
        notes.add(text);
        if (text.startsWith("break")) {
            throw failure();
        }
    }

    private RuntimeException failure() {
        SQLException deadlock = new SQLException("broken by the probe", "40P01");
        return switch (this) {
            case DEADLOCK -> new PersistenceException(deadlock);
            case CONSTRAINT -> new PersistenceException(new SQLException("broken by the probe", "23514"));
            case OWN -> new OwnFailure(deadlock);
        };
    }
}
