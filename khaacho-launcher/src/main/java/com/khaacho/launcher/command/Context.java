package com.khaacho.launcher.command;

import com.khaacho.launcher.LocalServers;
import com.khaacho.launcher.installation.Distribution;
import com.khaacho.launcher.installation.Installation;
import com.khaacho.launcher.payara.MicroOptions;
import com.khaacho.launcher.payara.PayaraServer;
import com.khaacho.launcher.process.ServerProcess;
import java.util.Map;

/** What every command works on: the installation the environment describes, and its servers. */
public final class Context {
    private final Distribution distribution;
    private final Installation installation;

    private Context(Distribution distribution, Installation installation) {
        this.distribution = distribution;
        this.installation = installation;
    }

    public static Context fromEnvironment() {
        Distribution distribution = Distribution.find();
        return new Context(distribution, Installation.from(System.getenv(), distribution.repository()));
    }

    public Distribution distribution() {
        return distribution;
    }

    public Installation installation() {
        return installation;
    }

    /** What serves the application: Payara Server when it runs, else Payara Micro. */
    public ServerProcess application() {
        PayaraServer server = new PayaraServer(installation, distribution);
        return server.pid().isPresent() ? server : servers().payara();
    }

    public LocalServers servers() {
        return servers(Map.of());
    }

    /** With further settings of the application, which win over the installation's. */
    public LocalServers servers(Map<String, String> applicationSettings) {
        MicroOptions options = MicroOptions.from(System.getenv()).withEnvironment(applicationSettings);
        return new LocalServers(installation, distribution, options, "khaacho.war");
    }
}
