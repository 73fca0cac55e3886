package com.khaacho.testing.arquillian;

import com.khaacho.launcher.installation.Installation;
import com.khaacho.testing.platform.Deployables;
import com.khaacho.testing.platform.MicroPlatform;
import com.khaacho.testing.platform.Platform;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
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
 * archive gets a Payara Micro of its own on the same broker and database, for its class only.
 */
public final class PlatformContainer implements DeployableContainer<PlatformConfiguration> {
    @Inject
    @ApplicationScoped
    private InstanceProducer<Platform> current;

    private final Map<String, MicroPlatform> guests = new HashMap<>();
    private MicroPlatform shared;

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
        Installation installation = TestInstallation.number(0);
        shared = MicroPlatform.on(installation);
        if (!TestInstallation.isKept()) {
            shared.stop();
            TestInstallation.clear(installation);
        }
        shared.startStores();
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) {
        MicroPlatform platform = archive.getName().equals(Deployables.WAR) ? shared : guest(archive.getName());
        if (!platform.isServing()) {
            platform.serve(exported(archive, platform.installation()));
        }
        current.set(platform);
        return new ProtocolMetaData()
                .addContext(new HTTPContext(
                        platform.baseUrl().getHost(), platform.baseUrl().getPort()));
    }

    @Override
    public void undeploy(Archive<?> archive) {
        MicroPlatform guest = guests.remove(archive.getName());
        if (guest != null) {
            guest.payara().kill();
        }
        current.set(shared);
    }

    @Override
    public void stop() {
        if (!TestInstallation.isKept()) {
            shared.stop();
        }
    }

    private MicroPlatform guest(String name) {
        return guests.computeIfAbsent(name, key -> shared.guest(TestInstallation.number(guests.size() + 1)));
    }

    private static Path exported(Archive<?> archive, Installation installation) {
        Path file = installation.homeFolder("archives").resolve(archive.getName());
        archive.as(ZipExporter.class).exportTo(file.toFile(), true);
        return file;
    }
}
