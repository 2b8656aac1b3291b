// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** An entity of the application. */
@Entity
public class Note {

    @Id
    private long id;

    @Column(nullable = false)
    private @Nullable String text;

    /** Half-made: a flush of it fails. */
    public Note() {}

    long id() {
        return id;
    }

    void write(String newText) {
        text = newText;
    }

    @Nullable
    String text() {
        return text;
    }
}
