// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.arquillian;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Payara Micro, a jar. */
final class PayaraMicro extends Product {

    private static final String COMMANDS = "payara/preboot.txt";
    private static final Pattern READY = Pattern.compile("Payara Micro .* ready in [0-9,.]+ ");
    /** Stands once for each archive in the summary that is printed before it is ready. */
    private static final Pattern DEPLOYED = Pattern.compile("\"Context Root\":");

    @Override
    List<String> command(Launch launch, ServerDirectory directory, int port) {
        List<String> command = new ArrayList<>();
        command.add(java());
        // the first compiler alone boots in half the time
        command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-Djava.io.tmpdir=" + directory.temporary()));
        command.addAll(launch.jvmOptions());
        command.addAll(List.of("-jar", home().toString()));
        command.addAll(List.of("--port", String.valueOf(port), "--nocluster", "--disablephonehome"));
        command.addAll(List.of("--prebootcommandfile", directory.copy(COMMANDS).toString(), "--contextroot", "/"));
        for (WebArchive archive : launch.archives()) {
            command.addAll(List.of(
                    "--deploy", directory.export(archive, archive.getName()).toString()));
        }
        return command;
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
        return "Payara Micro";
    }
}
