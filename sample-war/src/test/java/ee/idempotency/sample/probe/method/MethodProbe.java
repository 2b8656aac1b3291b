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
import ee.idempotency.sample.probe.method.event.EventSettings;
import ee.idempotency.sample.probe.method.event.EventsResource;
import ee.idempotency.sample.probe.method.event.Fleeting;
import ee.idempotency.sample.probe.method.event.NarrowObserver;
import ee.idempotency.sample.probe.method.event.Observer;
import ee.idempotency.sample.probe.method.event.ThrowingObserver;
import ee.idempotency.sample.probe.method.failures.Bounced;
import ee.idempotency.sample.probe.method.failures.Declined;
import ee.idempotency.sample.probe.method.failures.FailuresResource;
import ee.idempotency.sample.probe.method.failures.PlainRefusing;
import ee.idempotency.sample.probe.method.failures.Refusing;
import ee.idempotency.sample.probe.method.failures.StatelessRefusing;
import ee.idempotency.sample.probe.method.failures.Undone;
import ee.idempotency.sample.probe.method.failures.Unmakeable;
import ee.idempotency.sample.probe.method.keys.ByComponent;
import ee.idempotency.sample.probe.method.keys.ByField;
import ee.idempotency.sample.probe.method.keys.ByGetter;
import ee.idempotency.sample.probe.method.keys.KeySources;
import ee.idempotency.sample.probe.method.keys.KeysResource;
import ee.idempotency.sample.probe.method.keys.PlainKeys;
import ee.idempotency.sample.probe.method.keys.SingletonKeys;
import ee.idempotency.sample.probe.method.keys.StatelessKeys;
import ee.idempotency.sample.probe.method.keys.Unmarked;
import ee.idempotency.sample.probe.method.nesting.Again;
import ee.idempotency.sample.probe.method.nesting.Inner;
import ee.idempotency.sample.probe.method.nesting.NestingResource;
import ee.idempotency.sample.probe.method.nesting.Outer;
import ee.idempotency.sample.probe.method.nesting.PlainOuter;
import ee.idempotency.sample.probe.method.nesting.StatelessOuter;
import ee.idempotency.sample.probe.method.placing.Guarded;
import ee.idempotency.sample.probe.method.placing.InheritingPlain;
import ee.idempotency.sample.probe.method.placing.InheritingStateless;
import ee.idempotency.sample.probe.method.placing.OnPlain;
import ee.idempotency.sample.probe.method.placing.OnStateless;
import ee.idempotency.sample.probe.method.placing.OnStereotype;
import ee.idempotency.sample.probe.method.placing.Parent;
import ee.idempotency.sample.probe.method.placing.PlacingResource;
import ee.idempotency.sample.probe.method.program.Charges;
import ee.idempotency.sample.probe.method.program.ChargesResource;
import ee.idempotency.sample.probe.method.program.Jobs;
import ee.idempotency.sample.probe.method.program.JobsResource;
import ee.idempotency.sample.probe.method.program.NotCounted;
import ee.idempotency.sample.probe.method.program.PlainJobs;
import ee.idempotency.sample.probe.method.program.StatelessJobs;
import ee.idempotency.sample.probe.method.program.SupportingJobs;
import ee.idempotency.sample.probe.method.race.ContainerRacer;
import ee.idempotency.sample.probe.method.race.ForgivingHeldOrders;
import ee.idempotency.sample.probe.method.race.HeldOrders;
import ee.idempotency.sample.probe.method.race.PlainHeldOrders;
import ee.idempotency.sample.probe.method.race.RaceResource;
import ee.idempotency.sample.probe.method.race.Racer;
import ee.idempotency.sample.probe.method.race.StatelessHeldOrders;
import ee.idempotency.sample.probe.method.race.TransactionalHeldOrders;
import ee.idempotency.sample.probe.method.race.TransactionalRacer;
import ee.idempotency.sample.probe.method.results.Detached;
import ee.idempotency.sample.probe.method.results.Item;
import ee.idempotency.sample.probe.method.results.Money;
import ee.idempotency.sample.probe.method.results.MoneyCodec;
import ee.idempotency.sample.probe.method.results.PlainResults;
import ee.idempotency.sample.probe.method.results.Product;
import ee.idempotency.sample.probe.method.results.Results;
import ee.idempotency.sample.probe.method.results.ResultsResource;
import ee.idempotency.sample.probe.method.results.StatelessResults;
import ee.idempotency.sample.probe.options.Gate;

/** The probes of this package and those below it, in one server for all of their tests. It ends with the JVM. */
public final class MethodProbe {

    private static final Database DATABASE = TestDatabase.underTest();
    private static final Database EVENT_DATABASE = TestDatabase.underTest();

    /** The test's own look at the rows. */
    public static final Tables TABLES = new Tables(DATABASE);

    /** The same, at those of the probe whose events are observed. */
    public static final Tables EVENT_TABLES = new Tables(EVENT_DATABASE);

    private static final ProbeServer SERVER = ProbeServer.start(
            withRaces("methods")
                    .with(UnpurgedSettings.class)
                    .with(AtomicResource.class, Ending.class, Effects.class, EffectsByKind.class)
                    .with(StatelessEffects.class, SingletonEffects.class, PlainEffects.class)
                    .with(TransactionalEffects.class, NoOwner.class, Owner.class)
                    .with(ContainerOwner.class, TransactionalOwner.class, UserOwner.class)
                    .with(KeysResource.class, KeySources.class, StatelessKeys.class, SingletonKeys.class)
                    .with(PlainKeys.class, ByGetter.class, ByField.class, ByComponent.class, Unmarked.class)
                    .with(ResultsResource.class, Results.class, StatelessResults.class, PlainResults.class)
                    .with(Detached.class, Item.class, Money.class, MoneyCodec.class, Product.class)
                    .with(FailuresResource.class, Refusing.class, StatelessRefusing.class, PlainRefusing.class)
                    .with(Declined.class, Bounced.class, Unmakeable.class, Undone.class)
                    .with(NestingResource.class, Outer.class, StatelessOuter.class, PlainOuter.class)
                    .with(Inner.class, Again.class)
                    .with(JobsResource.class, Jobs.class, StatelessJobs.class, PlainJobs.class)
                    .with(SupportingJobs.class, NotCounted.class, ChargesResource.class, Charges.class)
                    .with(PlacingResource.class, Guarded.class, OnStateless.class, OnPlain.class)
                    .with(OnStereotype.class, Parent.class, InheritingStateless.class, InheritingPlain.class)
                    .withUnit()
                    .on(DATABASE),
            withRaces("events")
                    .with(EventsResource.class, EventSettings.class, Fleeting.class)
                    .with(Observer.class, NarrowObserver.class, ThrowingObserver.class)
                    .withUnit()
                    .on(EVENT_DATABASE));

    private MethodProbe() {}

    public static Http http() {
        return SERVER.http("methods");
    }

    /** The probe whose events are observed. */
    public static Http events() {
        return SERVER.http("events");
    }

    /** What the server has written so far. */
    public static String log() {
        return SERVER.log();
    }

    /** How many records there are of a bean's method under this key: one or none. */
    public static long records(Class<?> bean, String method, String key) {
        return TABLES.records(Tables.record(bean.getName() + "." + method, key));
    }

    private static ProbeWar withRaces(String name) {
        return ProbeWar.named(name)
                .with(ProbeApplication.class, Note.class, Counter.class, Gate.class)
                .with(Failures.class, Refusals.class)
                .with(RaceResource.class, Racer.class, ContainerRacer.class, TransactionalRacer.class)
                .with(HeldOrders.class, StatelessHeldOrders.class, PlainHeldOrders.class)
                .with(TransactionalHeldOrders.class, ForgivingHeldOrders.class);
    }
}
