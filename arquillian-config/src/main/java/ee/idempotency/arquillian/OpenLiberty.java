// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.arquillian;

import java.nio.file.Path;
import java.sql.Driver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * Open Liberty with all of Jakarta EE 10 and nothing of MicroProfile. Its configuration and its transaction log are in the server's
 * directory; what it unpacks is temporary. A server that is started in the directory of another that was killed finds the transactions.
 */
final class OpenLiberty extends Product {

    private static final String NAME = "test";
    private static final String CONFIGURATION = "openliberty/server.xml";

    private static final Pattern READY = Pattern.compile("CWWKF0011I:");
    private static final Pattern DEPLOYED = Pattern.compile("CWWKZ0001I:");

    @Override
    List<String> command(Launch launch, ServerDirectory directory, int port) {
        configure(launch.archives(), directory, port);
        Path home = home();
        List<String> command = new ArrayList<>();
        command.add(java());
        command.add("@" + home.resolve("lib/platform/java").resolve(openPackages()));
        command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-Djava.io.tmpdir=" + directory.temporary()));
        command.addAll(launch.jvmOptions());
        command.add("-javaagent:" + home.resolve("bin/tools/ws-javaagent.jar"));
        command.addAll(List.of("-jar", home.resolve("bin/tools/ws-server.jar").toString(), NAME));
        return command;
    }

    @Override
    Map<String, String> environment(ServerDirectory directory) {
        return Map.of(
                "WLP_USER_DIR", directory.path().toString(),
                "WLP_OUTPUT_DIR", directory.temporary().toString());
    }

    @Override
    boolean isReady(String log) {
        return READY.matcher(log).find();
    }

    @Override
    long deployedArchives(String log) {
        return DEPLOYED.matcher(log).results().count();
    }

    @Override
    public String toString() {
        return "Open Liberty";
    }

    /** The file of options that bin/server takes. */
    private static String openPackages() {
        return Runtime.version().feature() < 24 ? "java9.options" : "java24.options";
    }

    private static void configure(List<WebArchive> archives, ServerDirectory directory, int port) {
        String server = "servers/" + NAME + "/";
        directory.copy(CONFIGURATION, server + "server.xml");
        directory.write(server + "applications.xml", applications(archives, directory));
        directory.write(server + "bootstrap.properties", """
                http.port=%d
                tranlog.directory=%s
                command.port=-1
                com.ibm.ws.logging.console.log.level=INFO
                com.ibm.ws.logging.console.format=simple
                """.formatted(
                        port, directory.path().resolve("tranlog")));
    }

    /** The first archive at the context root {@code /}, others under their names. */
    private static String applications(List<WebArchive> archives, ServerDirectory directory) {
        Stream<String> applications =
                IntStream.range(0, archives.size()).mapToObj(i -> application(archives.get(i), i == 0, directory));
        return Stream.concat(Stream.of(drivers()), applications)
                .collect(Collectors.joining("", "<server>\n", "</server>\n"));
    }

    /** A data source of an application finds its driver in a library of the server's only, not in the archive. */
    private static String drivers() {
        return ServiceLoader.load(Driver.class).stream()
                .map(driver -> "<file name=\"%s\"/>".formatted(Jars.of(driver.type())))
                .distinct()
                .collect(Collectors.joining("\n", "<library id=\"drivers\">\n", "\n</library>\n"));
    }

    private static String application(WebArchive archive, boolean first, ServerDirectory directory) {
        String name = archive.getName().replace(".war", "");
        return """
                <webApplication id="%s" name="%1$s" location="%s" contextRoot="%s">
                  <classloader commonLibraryRef="drivers"/>
                </webApplication>
                """.formatted(name, directory.export(archive, archive.getName()), first ? "/" : "/" + name);
    }
}
