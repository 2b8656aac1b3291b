// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method;

import ee.idempotency.arquillian.Database;
import ee.idempotency.arquillian.Http;
import ee.idempotency.arquillian.TestDatabase;
import ee.idempotency.sample.probe.ProbeServer;
import ee.idempotency.sample.probe.ProbeWar;
import ee.idempotency.sample.probe.Tables;
import ee.idempotency.sample.probe.app.Note;
import ee.idempotency.sample.probe.app.ProbeApplication;
import ee.idempotency.sample.probe.expiry.UnpurgedSettings;
import ee.idempotency.sample.probe.method.atomic.AtomicResource;
import ee.idempotency.sample.probe.method.atomic.ContainerOwner;
import ee.idempotency.sample.probe.method.atomic.Effects;
import ee.idempotency.sample.probe.method.atomic.EffectsByKind;
import ee.idempotency.sample.probe.method.atomic.Ending;
import ee.idempotency.sample.probe.method.atomic.NoOwner;
import ee.idempotency.sample.probe.method.atomic.Owner;
import ee.idempotency.sample.probe.method.atomic.PlainEffects;
import ee.idempotency.sample.probe.method.atomic.SingletonEffects;
import ee.idempotency.sample.probe.method.atomic.StatelessEffects;
import ee.idempotency.sample.probe.method.atomic.TransactionalEffects;
import ee.idempotency.sample.probe.method.atomic.TransactionalOwner;
import ee.idempotency.sample.probe.method.atomic.UserOwner;
import ee.idempotency.sample.probe.method.race.ContainerRacer;
import ee.idempotency.sample.probe.method.race.ForgivingHeldOrders;
import ee.idempotency.sample.probe.method.race.HeldOrders;
import ee.idempotency.sample.probe.method.race.PlainHeldOrders;
import ee.idempotency.sample.probe.method.race.RaceResource;
import ee.idempotency.sample.probe.method.race.Racer;
import ee.idempotency.sample.probe.method.race.StatelessHeldOrders;
import ee.idempotency.sample.probe.method.race.TransactionalHeldOrders;
import ee.idempotency.sample.probe.method.race.TransactionalRacer;
import ee.idempotency.sample.probe.options.Gate;

/** The probes of this package and those below it, in one server for all of their tests. It ends with the JVM. */
public final class MethodProbe {

    private static final Database DATABASE = TestDatabase.H2.fresh();

    /** The test's own look at the rows. */
    public static final Tables TABLES = new Tables(DATABASE);

    private static final ProbeServer SERVER = ProbeServer.start(ProbeWar.named("methods")
            .with(ProbeApplication.class, UnpurgedSettings.class, Note.class, Counter.class, Gate.class, Failures.class)
            .with(AtomicResource.class, Ending.class, Effects.class, EffectsByKind.class)
            .with(StatelessEffects.class, SingletonEffects.class, PlainEffects.class, TransactionalEffects.class)
            .with(Owner.class, NoOwner.class, ContainerOwner.class, TransactionalOwner.class, UserOwner.class)
            .with(RaceResource.class, Racer.class, ContainerRacer.class, TransactionalRacer.class)
            .with(HeldOrders.class, StatelessHeldOrders.class, PlainHeldOrders.class)
            .with(TransactionalHeldOrders.class, ForgivingHeldOrders.class)
            .withUnit()
            .on(DATABASE));

    private MethodProbe() {}

    public static Http http() {
        return SERVER.http("methods");
    }

    /** What the server has written so far. */
    public static String log() {
        return SERVER.log();
    }

    /** How many records there are of a bean's method under this key: one or none. */
    public static long records(Class<?> bean, String method, String key) {
        return TABLES.records(Tables.record(bean.getName() + "." + method, key));
    }
}
