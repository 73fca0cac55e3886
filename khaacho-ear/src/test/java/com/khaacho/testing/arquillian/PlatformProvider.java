package com.khaacho.testing.arquillian;

import com.khaacho.testing.platform.Platform;
import java.lang.annotation.Annotation;
import org.jboss.arquillian.core.api.Instance;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.arquillian.test.spi.enricher.resource.ResourceProvider;

/** Gives tests the platform they run on. */
public final class PlatformProvider implements ResourceProvider {
    @Inject
    private Instance<Platform> platform;

    @Override
    public boolean canProvide(Class<?> type) {
        return type == Platform.class;
    }

    @Override
    public Object lookup(ArquillianResource resource, Annotation... qualifiers) {
        return platform.get();
    }
}
