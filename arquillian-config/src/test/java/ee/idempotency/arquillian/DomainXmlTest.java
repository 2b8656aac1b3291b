// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.arquillian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DomainXmlTest {

    private static final String PAYARA = "<hazelcast-runtime-configuration/>";
    private static final String DOMAIN = """
            <domain>
              %s
              <configs>
                <config name="server-config">
                  <iiop-service><iiop-listener address="0.0.0.0" port="3700"/></iiop-service>
                  <admin-service><jmx-connector address="0.0.0.0" port="8686"/></admin-service>
                  <network-listener name="http-listener-1" port="8080"/>
                  <network-listener name="http-listener-2" port="8181"/>
                  <network-listener name="admin-listener" port="4848"/>
                  <thread-pool name="http-thread-pool"/>
                </config>
                <config name="default-config">
                  <network-listener name="http-listener-1" port="28080"/>
                </config>
              </configs>
            </domain>
            """;

    private final Path file;

    DomainXmlTest(@TempDir Path directory) {
        this.file = directory.resolve("domain.xml");
    }

    @Test
    void listensOnTheLoopbackAddressAlone() throws IOException {
        DomainXml domain = domain("");

        domain.listenOn(1234);
        domain.switchOffOthers();

        assertThat(written(domain))
                .contains("<network-listener address=\"127.0.0.1\" name=\"http-listener-1\" port=\"1234\"/>")
                .contains("<network-listener address=\"127.0.0.1\" name=\"admin-listener\" port=\"0\"/>")
                .contains("<network-listener enabled=\"false\" name=\"http-listener-2\"")
                .contains("<jmx-connector address=\"0.0.0.0\" enabled=\"false\"")
                .contains("<jms-service default-jms-host=\"nowhere\" type=\"REMOTE\">")
                .doesNotContain("iiop-listener");
    }

    @Test
    void leavesOtherConfigurationsAlone() throws IOException {
        DomainXml domain = domain("");

        domain.listenOn(1234);

        assertThat(written(domain)).contains("<network-listener name=\"http-listener-1\" port=\"28080\"/>");
    }

    @Test
    void reportsNothingToTheMakersOfPayara() throws IOException {
        DomainXml domain = domain(PAYARA);

        domain.switchOffOthers();

        assertThat(written(domain)).contains("<phone-home-runtime-configuration enabled=\"false\"/>");
    }

    private DomainXml domain(String element) throws IOException {
        Files.writeString(file, DOMAIN.formatted(element));
        return DomainXml.read(file);
    }

    private String written(DomainXml domain) throws IOException {
        domain.write(file);
        return Files.readString(file);
    }
}
