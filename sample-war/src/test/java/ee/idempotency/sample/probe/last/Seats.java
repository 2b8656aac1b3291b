// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.last;

import ee.idempotency.sample.probe.app.Note;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/** Takes seats, each once. What comes too late, or asks for it, fails in one of several ways after it has written its note. */
@Stateless
public class Seats {

    /** How a call fails. */
    public enum Ending {
        INSERT,
        EXCEPTION,
        MAPPED,
        MARKED,
        COMMIT,
        STATUS400,
        STATUS409,
        STATUS503
    }

    @PersistenceContext(unitName = "notes")
    private EntityManager entityManager;

    @Resource
    private EJBContext context;

    /** What to answer with: a status, then a text that no other call has. */
    public String take(String seat, Ending ending) {
        entityManager.persist(new Note(seat));
        if (!seat.startsWith("broken") && entityManager.find(Seat.class, seat) == null) {
            entityManager.persist(new Seat(seat));
            entityManager.flush();
            return "201 " + seat + " " + UUID.randomUUID();
        }
        return fail(seat, ending);
    }

    private String fail(String seat, Ending ending) {
        switch (ending) {
            case INSERT -> insertAgain(seat);
            case EXCEPTION -> throw new IllegalStateException("taken");
            case MAPPED -> throw new Taken();
            case MARKED -> context.setRollbackOnly();
            case COMMIT -> entityManager.persist(new Note(null));
            default -> {
                return ending.name().substring("STATUS".length()) + " taken";
            }
        }
        return "201 not really";
    }

    private void insertAgain(String seat) {
        for (int i = 0; i < 2; i++) {
            entityManager
                    .createNativeQuery("INSERT INTO seat (id) VALUES (?1)")
                    .setParameter(1, seat)
                    .executeUpdate();
        }
    }
}
