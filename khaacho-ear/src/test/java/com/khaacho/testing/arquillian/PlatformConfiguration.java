package com.khaacho.testing.arquillian;

import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;

/** Nothing to configure in arquillian.xml: folder and ports are system properties, see {@link TestInstallation}. */
public final class PlatformConfiguration implements ContainerConfiguration {
    @Override
    public void validate() {
        // Nothing that could be wrong.
    }
}
