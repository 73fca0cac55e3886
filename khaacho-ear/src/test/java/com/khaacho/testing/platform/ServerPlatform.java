package com.khaacho.testing.platform;

import com.khaacho.launcher.installation.Distribution;
import com.khaacho.launcher.payara.PayaraServer;
import com.khaacho.launcher.process.ServerProcess;
import java.time.Duration;

/** khaacho.ear on Payara Server. */
public final class ServerPlatform extends Platform {
    /** A domain is made and two archives are deployed, one asadmin after the other. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final PayaraServer payara;

    public ServerPlatform(Stores stores) {
        super(stores.installation(), stores);
        this.payara = new PayaraServer(stores.installation(), Distribution.find(), SETTINGS);
    }

    @Override
    public ServerProcess payara() {
        return payara;
    }

    public void serve() {
        payara.start();
        payara.awaitReady(PATIENCE);
    }
}
