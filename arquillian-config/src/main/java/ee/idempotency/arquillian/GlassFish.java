// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.arquillian;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.h2.Driver;
import org.jboss.shrinkwrap.api.Node;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * GlassFish, and Payara Server, which comes from it. Each directory of a server holds a domain of its own, made from the one that the
 * server brings; it deploys what lies in its directory {@code autodeploy}.
 */
final class GlassFish extends Product {

    /** Says how long the start took; the deployments come after it. */
    private static final Pattern STARTED = Pattern.compile("startup time ?: Felix");

    private static final Pattern DEPLOYED = outcome("Successfully autodeployed");
    private static final Pattern FAILED = outcome("Autodeploy failed");

    private static final String AT_ROOT = "<context-root>/</context-root>";
    private static final String DESCRIPTOR = "WEB-INF/glassfish-web.xml";
    /** Where an archive has it, Payara does not read the other. */
    private static final String PAYARAS_DESCRIPTOR = "WEB-INF/payara-web.xml";

    private final String name;
    private final boolean bringsH2;

    private GlassFish(String name, boolean bringsH2) {
        this.name = name;
        this.bringsH2 = bringsH2;
    }

    static GlassFish glassFish() {
        return new GlassFish("GlassFish", false);
    }

    static GlassFish payaraServer() {
        return new GlassFish("Payara Server", true);
    }

    @Override
    List<String> command(Launch launch, ServerDirectory directory, int port) {
        GlassFishDomain domain = GlassFishDomain.in(directory, home());
        List<String> command = domain.command();
        domain.configure(port);
        if (!bringsH2) {
            directory.copyJarOf(Driver.class, domain.libraries());
        }
        export(launch.archives(), directory, domain);
        command.set(0, java());
        command.addAll(1, options(launch, directory));
        return command;
    }

    @Override
    boolean isReady(String log) {
        return STARTED.matcher(log).find();
    }

    @Override
    boolean isReady(Launch launch, String log) {
        Set<String> decided = archives(DEPLOYED, log);
        decided.addAll(archives(FAILED, log));
        return isReady(log) && decided.size() == launch.archives().size();
    }

    @Override
    long deployedArchives(String log) {
        return archives(DEPLOYED, log).size();
    }

    @Override
    public String toString() {
        return name;
    }

    private static Pattern outcome(String message) {
        return Pattern.compile("\\[AutoDeploy] %s : (\\S+)\\.".formatted(message));
    }

    private static Set<String> archives(Pattern message, String log) {
        return message.matcher(log)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The bundles that the server unpacks, about 100 MB, go where they are deleted. */
    private static List<String> options(Launch launch, ServerDirectory directory) {
        List<String> options = new ArrayList<>();
        options.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-Djava.io.tmpdir=" + directory.temporary()));
        options.add("-Dorg.osgi.framework.storage=" + directory.temporary().resolve("bundles"));
        options.addAll(launch.jvmOptions());
        return options;
    }

    private static void export(List<WebArchive> archives, ServerDirectory directory, GlassFishDomain domain) {
        for (int i = 0; i < archives.size(); i++) {
            WebArchive archive = archives.get(i);
            Path file = domain.autodeploy().resolve(archive.getName());
            directory.export(i == 0 ? atRoot(archive) : archive, file.toString());
        }
    }

    private static WebArchive atRoot(WebArchive archive) {
        WebArchive atRoot = archive.shallowCopy().as(WebArchive.class);
        atRoot.add(new StringAsset("<glassfish-web-app>%s</glassfish-web-app>".formatted(AT_ROOT)), DESCRIPTOR);
        Node payaras = archive.get(PAYARAS_DESCRIPTOR);
        if (payaras != null) {
            String text = Database.text(payaras).replace("<payara-web-app>", "<payara-web-app>" + AT_ROOT);
            atRoot.add(new StringAsset(text), PAYARAS_DESCRIPTOR);
        }
        return atRoot;
    }
}
