// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.arquillian;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * WildFly. Each directory of a server holds a base directory of its own, made from the one that WildFly brings: its configuration, its
 * transaction log and its broker's journal. A server that is started in the directory of another that was killed finds them.
 */
public final class WildFly extends Product {

    private static final Pattern READY = Pattern.compile("WFLYSRV002[56]:");
    /** Stands for a failed deployment too, when it failed during the start. */
    private static final Pattern DEPLOYED = Pattern.compile("WFLYSRV0010: Deployed \"([^\"]+)\"");

    private static final Pattern FAILED = Pattern.compile(
            "WFLYCTL0013: Operation \\(\"deploy\"\\) failed - address: \\(\\[\\(\"deployment\" => \"([^\"]+)\"");

    /** What bin/standalone.sh opens. */
    private static final List<String> OPEN_PACKAGES = List.of(
            "java.base/java.lang",
            "java.base/java.lang.invoke",
            "java.base/java.lang.reflect",
            "java.base/java.io",
            "java.base/java.net",
            "java.base/java.security",
            "java.base/java.util",
            "java.base/java.util.concurrent",
            "java.management/javax.management",
            "java.naming/javax.naming");

    private static final String STANDALONE = "standalone/configuration/standalone.xml";
    private static final String FULL = "standalone/configuration/standalone-full.xml";

    /** WildFly Preview 39.0.1 keeps its broker here; its standalone-full.xml looks for one outside of the server. */
    private static final String FULL_WITH_BROKER = "docs/examples/configs/standalone-activemq-embedded.xml";

    private final List<String> configurations;
    private final List<String> resources;
    private final List<String> documents;

    /** Of the configurations the server gets the first that it brings. */
    private WildFly(List<String> configurations, List<String> resources, List<String> documents) {
        this.configurations = configurations;
        this.resources = resources;
        this.documents = documents;
    }

    /** The web and persistence profile, {@code standalone.xml}. */
    public static WildFly standalone() {
        return new WildFly(List.of(STANDALONE), List.of("wildfly/server.yml"), List.of());
    }

    /** The same with all of Jakarta EE, a message broker included: {@code standalone-full.xml}, or the example that has the broker. */
    public static WildFly full() {
        return new WildFly(
                List.of(FULL_WITH_BROKER, FULL), List.of("wildfly/server.yml", "wildfly/full.yml"), List.of());
    }

    /** The same with more configuration: a YAML document that starts with {@code wildfly-configuration}. */
    public WildFly withConfiguration(String yaml) {
        return new WildFly(
                configurations,
                resources,
                Stream.concat(documents.stream(), Stream.of(yaml)).toList());
    }

    @Override
    List<String> command(Launch launch, ServerDirectory directory, int port) {
        Path home = home();
        Path base = directory.path().resolve("standalone");
        Path configuration = configuration(home);
        copyOnce(directory, home.resolve("standalone"), base);
        copyOnce(directory, configuration, base.resolve("configuration").resolve(configuration.getFileName()));
        export(launch.archives(), directory);
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-Djava.io.tmpdir=" + directory.temporary()));
        OPEN_PACKAGES.forEach(name -> command.add("--add-opens=" + name + "=ALL-UNNAMED"));
        command.addAll(properties(home, base, port));
        command.addAll(launch.jvmOptions());
        command.addAll(List.of("-jar", home.resolve("jboss-modules.jar").toString()));
        command.addAll(List.of("-mp", modules(home, directory), "org.jboss.as.standalone"));
        command.addAll(List.of("--server-config=" + configuration.getFileName(), "--yaml=" + yamlFiles(directory)));
        return command;
    }

    @Override
    WebArchive adapted(WebArchive archive) {
        return EclipseLinkModule.isUnderTest() ? EclipseLinkModule.provide(archive) : archive;
    }

    @Override
    boolean isReady(String log) {
        return READY.matcher(log).find();
    }

    @Override
    long deployedArchives(String log) {
        Set<String> deployed = names(DEPLOYED, log);
        deployed.removeAll(names(FAILED, log));
        return deployed.size();
    }

    @Override
    public String toString() {
        return "WildFly";
    }

    private Path configuration(Path home) {
        return configurations.stream()
                .map(home::resolve)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("%s has none of %s".formatted(home, configurations)));
    }

    private static void copyOnce(ServerDirectory directory, Path from, Path to) {
        if (!Files.exists(to)) {
            directory.copyTree(from, to);
        }
    }

    private static String modules(Path home, ServerDirectory directory) {
        String own = home.resolve("modules").toString();
        return EclipseLinkModule.isUnderTest()
                ? EclipseLinkModule.install(home, directory) + File.pathSeparator + own
                : own;
    }

    private static Set<String> names(Pattern message, String log) {
        return message.matcher(log)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /**
     * Port 0 is any free one; only the port of HTTP is known to the test. The first configuration of the log, which bin/standalone.sh
     * names too, lets the server say why it ends before it has read its own.
     */
    private static List<String> properties(Path home, Path base, int port) {
        return List.of(
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dlogging.configuration="
                        + base.resolve("configuration/logging.properties").toUri(),
                "-Dorg.jboss.boot.log.file=" + base.resolve("log/server.log"),
                "-Djava.awt.headless=true",
                "-Djboss.home.dir=" + home,
                "-Djboss.server.base.dir=" + base,
                "-Djboss.bind.address=127.0.0.1",
                "-Djboss.bind.address.management=127.0.0.1",
                "-Djboss.bind.address.unsecure=127.0.0.1",
                "-Djboss.http.port=" + port,
                "-Djboss.https.port=0",
                "-Djboss.management.http.port=0");
    }

    /** The first archive gets the name that WildFly serves at the context root {@code /}. */
    private static void export(List<WebArchive> archives, ServerDirectory directory) {
        for (int i = 0; i < archives.size(); i++) {
            String name = i == 0 ? "ROOT.war" : archives.get(i).getName();
            directory.export(archives.get(i), "standalone/deployments/" + name);
        }
    }

    private String yamlFiles(ServerDirectory directory) {
        Stream<Path> fixed = resources.stream().map(directory::copy);
        Stream<Path> more = IntStream.range(0, documents.size())
                .mapToObj(i -> directory.write("more-" + i + ".yml", documents.get(i)));
        return Stream.concat(fixed, more).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
