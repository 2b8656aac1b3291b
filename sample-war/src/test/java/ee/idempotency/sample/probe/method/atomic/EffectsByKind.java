// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.atomic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** One bean of each kind. */
@ApplicationScoped
public class EffectsByKind {

    @Inject
    private StatelessEffects stateless;

    @Inject
    private SingletonEffects singleton;

    @Inject
    private PlainEffects plain;

    @Inject
    private TransactionalEffects transactional;

    public Effects of(String kind) {
        return switch (kind) {
            case "Stateless" -> stateless;
            case "Singleton" -> singleton;
            case "Plain" -> plain;
            default -> transactional;
        };
    }
}
