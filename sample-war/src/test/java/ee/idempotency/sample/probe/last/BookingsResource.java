// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.last;

import ee.idempotency.IdempotencyException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

/** Lets beans book, outside of any transaction; a refusal or failure is answered by its name. */
@Path("bookings/{kind}/{ending}")
@RequestScoped
public class BookingsResource {

    @Inject
    private StatelessBookings stateless;

    @Inject
    private TransactionalBookings transactional;

    @Inject
    private PlainBookings plain;

    @Inject
    private ProgrammedBookings programmed;

    @POST
    public String book(
            @PathParam("kind") String kind,
            @PathParam("ending") Seats.Ending ending,
            @QueryParam("key") String key,
            String seat) {
        try {
            return of(kind).book(key, seat, ending);
        } catch (IdempotencyException refusal) {
            return refusal.getClass().getSimpleName();
        } catch (RuntimeException failure) {
            return "failed";
        }
    }

    private Bookings of(String kind) {
        return switch (kind) {
            case "Stateless" -> stateless;
            case "Transactional" -> transactional;
            case "Plain" -> plain;
            default -> programmed;
        };
    }
}
