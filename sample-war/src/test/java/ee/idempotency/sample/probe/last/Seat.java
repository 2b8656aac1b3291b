// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.last;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row that can be there once: the business has a unique constraint of its own. */
@Entity(name = "Seat")
@Table(name = "seat")
public class Seat {

    @Id
    @Column(name = "id", length = 100)
    private String id;

    protected Seat() {}

    Seat(String id) {
        this.id = id;
    }
}
