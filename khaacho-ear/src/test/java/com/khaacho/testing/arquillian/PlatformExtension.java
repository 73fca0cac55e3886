package com.khaacho.testing.arquillian;

import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.enricher.resource.ResourceProvider;

/** Found by Arquillian through META-INF/services. */
public final class PlatformExtension implements LoadableExtension {
    @Override
    public void register(ExtensionBuilder builder) {
        builder.service(DeployableContainer.class, PlatformContainer.class)
                .service(ResourceProvider.class, PlatformProvider.class);
    }
}
