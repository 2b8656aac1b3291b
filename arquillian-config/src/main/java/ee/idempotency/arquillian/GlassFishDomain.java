// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.arquillian;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The domain of one server.
 *
 * @param home where the server is, as the build unpacked it
 * @param domains the directory that holds this domain alone
 */
record GlassFishDomain(Path home, Path domains) {

    private static final String NAME = "domain1";

    /** What a server that was killed has left of its deployments. */
    private static final List<String> DEPLOYMENTS = List.of("applications", "generated", "autodeploy");

    /** A copy of the domain that the server brings, without deployments; of one that was there before, the log of transactions stays. */
    static GlassFishDomain in(ServerDirectory directory, Path home) {
        GlassFishDomain domain = new GlassFishDomain(home, directory.path().resolve("domains"));
        if (Files.exists(domain.path())) {
            DEPLOYMENTS.forEach(name -> directory.deleteTree(domain.path().resolve(name)));
        } else {
            directory.copyTree(domain.original(), domain.path());
        }
        domain.autodeploy().toFile().mkdir();
        return domain;
    }

    Path path() {
        return domains.resolve(NAME);
    }

    /** Where an archive lies that shall be deployed. */
    Path autodeploy() {
        return path().resolve("autodeploy");
    }

    /** What the domain can load besides its server: drivers. */
    Path libraries() {
        return path().resolve("lib");
    }

    /** The server listens on this port of the loopback address, and for its administrators on a free one; on no other. */
    void configure(int port) {
        Path file = Path.of("config", "domain.xml");
        DomainXml xml = DomainXml.read(original().resolve(file));
        xml.listenOn(port);
        xml.switchOffOthers();
        xml.serveInParallel();
        xml.write(path().resolve(file));
    }

    /** The command that {@code asadmin start-domain} would start this domain with, its JVM first; without a remote shell. */
    List<String> command() {
        List<String> command = new ArrayList<>(dryRun());
        command.removeIf(option -> option.startsWith("-Dorg.glassfish.additionalOSGiBundlesToStart="));
        int passwords = command.indexOf("-read-stdin");
        if (passwords >= 0) {
            command.subList(passwords, passwords + 2).clear();
        }
        return command;
    }

    private Path original() {
        return home.resolve(Path.of("glassfish", "domains", NAME));
    }

    private List<String> dryRun() {
        List<String> lines = asadmin("start-domain", "--dry-run", "--verbose", "--domaindir", domains.toString(), NAME);
        int head = 0;
        while (!lines.get(head).startsWith("Dump of JVM Invocation line")) {
            head++;
        }
        List<String> dumped = lines.subList(head + 1, lines.size());
        return dumped.subList(0, dumped.indexOf(""));
    }

    private List<String> asadmin(String... arguments) {
        List<String> command = new ArrayList<>(
                List.of("bash", home.resolve(Path.of("bin", "asadmin")).toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder asadmin = new ProcessBuilder(command).redirectErrorStream(true);
        asadmin.environment().put("AS_JAVA", System.getProperty("java.home"));
        try {
            return new String(asadmin.start().getInputStream().readAllBytes(), UTF_8)
                    .lines()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
