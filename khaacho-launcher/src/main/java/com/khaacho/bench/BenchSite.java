package com.khaacho.bench;

import com.khaacho.bench.peer.Peer;
import com.khaacho.bench.stack.BenchStack;
import com.khaacho.launcher.Progress;
import com.khaacho.launcher.installation.Distribution;
import com.khaacho.launcher.installation.Installation;
import com.khaacho.launcher.installation.Ports;
import com.khaacho.launcher.payara.MicroOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Where benchmarks run: an installation of their own below the ordinary one, on ports of its own. */
public final class BenchSite {
    /** The first of five neighbouring ports. */
    private static final String PORT_SETTING = "KHAACHO_BENCH_PORT";

    private static final String PORT = "19080";

    private final Distribution distribution = Distribution.find();
    private final Map<String, String> environment = System.getenv();
    private final Installation installation;
    private final Progress progress;

    public BenchSite(Progress progress) {
        this.progress = progress;
        Path home =
                Installation.from(environment, distribution.repository()).home().resolve("bench");
        String port = environment.getOrDefault(PORT_SETTING, PORT);
        if (!port.matches("[1-9]\\d{3,4}")) {
            throw new IllegalArgumentException(PORT_SETTING + " is no port: " + port);
        }
        this.installation = Installation.at(home, Ports.startingAt(Integer.parseInt(port)));
    }

    public Distribution distribution() {
        return distribution;
    }

    public Progress progress() {
        return progress;
    }

    /** Starts fresh servers with this archive, with further options of Payara's JVM. */
    public BenchStack start(String deployable, List<String> jvmOptions) {
        MicroOptions options = MicroOptions.from(environment).withJvmOptions(jvmOptions);
        return BenchStack.start(installation, distribution, options, deployable, progress);
    }

    public Peer peer(Path folder, Duration quietWait) {
        return Peer.prepare(folder, installation.home(), environment, quietWait, progress);
    }

    public Path folder(String name) {
        return installation.homeFolder(name);
    }
}
