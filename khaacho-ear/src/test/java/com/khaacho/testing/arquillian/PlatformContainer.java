package com.khaacho.testing.arquillian;

import com.khaacho.launcher.installation.Installation;
import com.khaacho.testing.platform.Deployables;
import com.khaacho.testing.platform.MicroPlatform;
import com.khaacho.testing.platform.Platform;
import com.khaacho.testing.platform.ServerPlatform;
import com.khaacho.testing.platform.Stores;
import java.nio.file.Path;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.ApplicationScoped;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * PostgreSQL, Artemis and Payara Micro as one container. Payara Micro takes its archives when it starts, and that takes
 * half a minute: so khaacho.war is deployed for the first class that asks and stays for all that follow. Any other
 * archive gets a Payara Micro of its own on the same broker and database, for its class only; khaacho.ear a Payara Server.
 */
public final class PlatformContainer implements DeployableContainer<PlatformConfiguration> {
    private static final int SHARED = 0;
    private static final int GUEST = 1;
    private static final int SERVER = 2;

    /** How the names of archives begin that are to get all work: what the shared one takes it does by its own settings. */
    private static final String ALONE = "alone-";

    @Inject
    @ApplicationScoped
    private InstanceProducer<Platform> current;

    private Stores stores;
    private MicroPlatform shared;
    private Runnable endOfGuest = () -> {};

    @Override
    public Class<PlatformConfiguration> getConfigurationClass() {
        return PlatformConfiguration.class;
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        // Tests run in this JVM and speak to the servers as their users do.
        return new ProtocolDescription("Local");
    }

    @Override
    public void start() {
        stores = newStores(SHARED);
        shared = new MicroPlatform(stores.installation(), stores);
        if (!TestInstallation.isKept()) {
            shared.payara().stop();
        }
        stores.start();
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) {
        Platform platform =
                switch (archive.getName()) {
                    case Deployables.WAR -> shared(archive);
                    case Deployables.EAR -> onPayaraServer();
                    default -> guest(archive);
                };
        current.set(platform);
        return new ProtocolMetaData()
                .addContext(new HTTPContext(
                        platform.baseUrl().getHost(), platform.baseUrl().getPort()));
    }

    @Override
    public void undeploy(Archive<?> archive) {
        endOfGuest.run();
        endOfGuest = () -> {};
        current.set(shared);
    }

    @Override
    public void stop() {
        endOfGuest.run();
        if (!TestInstallation.isKept()) {
            shared.payara().stop();
            stores.stop();
        }
    }

    private Platform shared(Archive<?> archive) {
        if (!shared.isServing()) {
            shared.serve(exported(archive, stores.installation()));
        }
        return shared;
    }

    private Platform guest(Archive<?> archive) {
        if (archive.getName().startsWith(ALONE)) {
            shared.rest();
        }
        Installation home = TestInstallation.number(GUEST);
        MicroPlatform guest = new MicroPlatform(home, stores);
        endOfGuest = guest.payara()::kill;
        guest.payara().kill();
        guest.serve(exported(archive, home));
        return guest;
    }

    /** The launcher deploys the EAR that the build made, which is the archive the test asked for. */
    private Platform onPayaraServer() {
        Stores own = newStores(SERVER);
        ServerPlatform server = new ServerPlatform(own);
        server.payara().stop();
        endOfGuest = () -> {
            server.payara().stop();
            own.stop();
        };
        own.start();
        server.serve();
        return server;
    }

    private static Stores newStores(int number) {
        Installation installation = TestInstallation.number(number);
        Stores stores = new Stores(installation);
        if (!TestInstallation.isKept()) {
            stores.stop();
            TestInstallation.clear(installation);
        }
        return stores;
    }

    private static Path exported(Archive<?> archive, Installation installation) {
        Path file = installation.homeFolder("archives").resolve(archive.getName());
        archive.as(ZipExporter.class).exportTo(file.toFile(), true);
        return file;
    }
}
