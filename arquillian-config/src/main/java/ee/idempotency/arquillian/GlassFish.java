// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.arquillian;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** One archive after the other: its file, then how that ended; a failed one may come again. GlassFish 8 names no file at the end. */
    private static final Pattern DEPLOYMENT = Pattern.compile(
            "Selecting file (\\S+) for autodeployment|(Successfully autodeployed)|(Error occurred during deployment:)");

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
        return isReady(log) && outcomes(log).size() == launch.archives().size();
    }

    @Override
    long deployedArchives(String log) {
        return outcomes(log).values().stream().filter(deployed -> deployed).count();
    }

    @Override
    public String toString() {
        return name;
    }

    /** Whether each archive that the server has done with is deployed, by its file. */
    private static Map<String, Boolean> outcomes(String log) {
        Map<String, Boolean> outcomes = new HashMap<>();
        String file = "";
        Matcher step = DEPLOYMENT.matcher(log);
        while (step.find()) {
            if (step.group(1) != null) {
                file = step.group(1);
            } else {
                outcomes.put(file, step.group(2) != null);
            }
        }
        return outcomes;
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
