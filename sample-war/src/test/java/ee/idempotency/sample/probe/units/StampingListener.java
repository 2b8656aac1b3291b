// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.units;

import ee.idempotency.sample.probe.app.Note;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;

/** A default listener of the application, for its own entities: it breaks on any other. */
public class StampingListener {

    @PrePersist
    @PreUpdate
    @PreRemove
    @PostLoad
    void stamp(Object entity) {
        ((Note) entity).stamp("stamped");
    }
}
