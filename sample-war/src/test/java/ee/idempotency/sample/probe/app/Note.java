// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.app;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The row that a protected operation writes: its effect. */
@Entity
@Table(name = "note")
public class Note {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Column(name = "text", length = 255, nullable = false)
    private String text;

    @Column(name = "stamp", length = 20)
    private String stamp;

    protected Note() {}

    public Note(String text) {
        this.id = UUID.randomUUID().toString();
        this.text = text;
    }

    public String text() {
        return text;
    }

    public void stamp(String by) {
        stamp = by;
    }
}
