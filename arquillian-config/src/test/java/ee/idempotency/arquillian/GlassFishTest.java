// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.arquillian;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

class GlassFishTest {

    private static final String STARTED = "Eclipse GlassFish 8.0.0 startup time: Felix (7,193 ms), total (10,607 ms)\n";
    private static final String ONE_BEGUN = "  Selecting file /domain1/autodeploy/one.war for autodeployment|#]\n";
    private static final String OTHER_BEGUN = "  Selecting file /domain1/autodeploy/other.war for autodeployment|#]\n";
    private static final String DEPLOYED =
            "  [AutoDeploy] Successfully autodeployed : /domain1/autodeploy/one.war.|#]\n";
    private static final String FAILED = "  Error occurred during deployment: Exception while loading the app.|#]\n";

    private final GlassFish server = GlassFish.glassFish();
    private final Launch launch = Launch.on(server, archive("one.war"), archive("other.war"));

    @Test
    void isReadyWhenEachArchiveIsDeployedOrRefused() {
        String log = STARTED + ONE_BEGUN + DEPLOYED + OTHER_BEGUN;

        assertThat(server.isReady(launch, log)).isFalse();
        assertThat(server.isReady(launch, log + FAILED)).isTrue();
    }

    @Test
    void countsAnArchiveOnceThatIsTriedAgain() {
        String log = STARTED + ONE_BEGUN + FAILED + ONE_BEGUN + FAILED;

        assertThat(server.isReady(launch, log)).isFalse();
    }

    @Test
    void countsWhatIsDeployedAndNotWhatIsRefused() {
        String log = STARTED + OTHER_BEGUN + FAILED + ONE_BEGUN + DEPLOYED;

        assertThat(server.deployedArchives(log)).isOne();
    }

    private static WebArchive archive(String name) {
        return ShrinkWrap.create(WebArchive.class, name);
    }
}
