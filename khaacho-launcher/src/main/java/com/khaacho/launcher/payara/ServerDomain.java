package com.khaacho.launcher.payara;

import com.khaacho.launcher.installation.FolderTree;
import com.khaacho.launcher.installation.Installation;
import com.khaacho.launcher.installation.Ports;
import com.khaacho.launcher.installation.PrivateFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The administrative domain of Payara Server: made and configured once. It listens for HTTP and for administration (TLS,
 * with a generated password) and for nothing else.
 */
final class ServerDomain {
    static final String NAME = "khaacho";

    private static final String CONFIG = "configs.config.server-config.";
    private static final String LISTENERS = CONFIG + "network-config.network-listeners.network-listener.";
    private static final String ORB = CONFIG + "iiop-service.iiop-listener.";

    private final Installation installation;
    private final Path folder;
    private final Asadmin asadmin;

    ServerDomain(Installation installation, Path folder, Asadmin asadmin) {
        this.installation = installation;
        this.folder = folder;
        this.asadmin = asadmin;
    }

    Path root() {
        return folder.resolve("domains").resolve(NAME);
    }

    /** Makes the domain, and takes two starts to secure it; later calls do nothing. */
    void prepare() {
        Path done = folder.resolve("configured");
        if (Files.exists(done)) {
            return;
        }
        // What an interrupted first start left is half configured.
        FolderTree.delete(root());
        create();
        start(Map.of());
        Path settings = folder.resolve("settings.asadmin");
        PrivateFiles.write(settings, String.join("\n", settings()) + "\n");
        asadmin.run("multimode", "--file=" + settings);
        asadmin.run("create-jvm-options", "-XX\\:+UseParallelGC");
        // Takes effect at the next start.
        asadmin.run("enable-secure-admin");
        stop();
        PrivateFiles.write(done, "");
    }

    void start(Map<String, String> environment) {
        Path preboot = folder.resolve("preboot.asadmin");
        PrivateFiles.write(preboot, String.join("\n", closedListeners()) + "\n");
        asadmin.run(
                environment,
                "start-domain",
                "--domaindir=" + folder.resolve("domains"),
                "--prebootcommandfile=" + preboot,
                NAME);
    }

    void stop() {
        asadmin.run("stop-domain", "--domaindir=" + folder.resolve("domains"), NAME);
    }

    private void create() {
        Ports ports = installation.ports();
        asadmin.run(
                "create-domain",
                "--domaindir=" + folder.resolve("domains"),
                "--adminport=" + ports.admin(),
                "--instanceport=" + ports.http(),
                "--savelogin=false",
                // The other listeners are switched off before the first start, whoever has their ports.
                "--checkports=false",
                "--domainproperties=hazelcast.start.port=" + ports.dataGrid(),
                NAME);
    }

    private List<String> closedListeners() {
        List<String> commands = new ArrayList<>(List.of(
                "set " + LISTENERS + "http-listener-1.address=" + installation.bindAddress(),
                "set " + LISTENERS + "http-listener-1.port="
                        + installation.ports().http(),
                HeaderBuffer.command(CONFIG + "network-config.protocols.protocol.http-listener-1"),
                "set " + LISTENERS + "admin-listener.address=" + Installation.LOOPBACK,
                "set " + LISTENERS + "http-listener-2.enabled=false",
                "set " + CONFIG + "admin-service.jmx-connector.system.enabled=false",
                // Its own message broker would listen on every interface; Artemis is reached by its own adapter.
                "set " + CONFIG + "jms-service.type=DISABLED",
                "set hazelcast-runtime-configuration.interface=" + Installation.LOOPBACK,
                "set hazelcast-runtime-configuration.das-port="
                        + installation.ports().dataGrid()));
        for (String listener : List.of("orb-listener-1", "SSL", "SSL_MUTUALAUTH")) {
            commands.add("set " + ORB + listener + ".enabled=false");
        }
        return commands;
    }

    private List<String> settings() {
        return List.of(
                "set hazelcast-runtime-configuration.discovery-mode=tcpip",
                "set hazelcast-runtime-configuration.tcpip-members=" + Installation.LOOPBACK + ":"
                        + installation.ports().dataGrid(),
                // The console, its TLS and OSGi need about 200 MB more than Payara Micro.
                "delete-jvm-options -Xmx512m",
                "create-jvm-options -Xmx1024m",
                "create-jvm-options -Djakarta.json.provider=org.eclipse.parsson.JsonProviderImpl",
                "create-jvm-options -Dhazelcast.socket.bind.any=false",
                "create-jvm-options -Dhazelcast.local.localAddress=" + Installation.LOOPBACK,
                "create-jvm-options -Dhazelcast.phone.home.enabled=false");
    }
}
