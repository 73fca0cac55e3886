package com.khaacho.testing.platform;

import com.khaacho.launcher.installation.Distribution;
import com.khaacho.launcher.installation.Installation;
import com.khaacho.launcher.installation.Ports;
import com.khaacho.launcher.payara.ApplicationEnvironment;
import com.khaacho.launcher.payara.MicroOptions;
import com.khaacho.launcher.payara.PayaraMicro;
import com.khaacho.launcher.process.ServerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** An archive on Payara Micro. */
public final class MicroPlatform extends Platform {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private PayaraMicro payara;
    private boolean serving;

    public MicroPlatform(Installation installation, Stores stores) {
        super(installation, stores);
        this.payara = micro();
    }

    @Override
    public ServerProcess payara() {
        return payara;
    }

    public boolean isServing() {
        return serving;
    }

    /** Returns when it is ready; one that runs since an earlier run is taken as it is. */
    public void serve(Path archive) {
        payara = micro(archive);
        payara.start();
        payara.awaitReady(PATIENCE);
        serving = true;
    }

    /** Stops, until it serves again. */
    public void rest() {
        payara.stop();
        serving = false;
    }

    private PayaraMicro micro(Path... archives) {
        Map<String, String> environment = new HashMap<>(ApplicationEnvironment.of(stores().installation()));
        environment.putAll(SETTINGS);
        environment.put(
                Ports.HTTP_SETTING, Integer.toString(installation().ports().http()));
        MicroOptions options =
                MicroOptions.byDefault().withEnvironment(environment).withQuickStart();
        return new PayaraMicro(installation(), Distribution.find(), options, archives);
    }
}
