package com.khaacho.testing;

import com.khaacho.testing.platform.Deployables;
import com.khaacho.testing.platform.Platform;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test against khaacho.war on Payara Micro with a real PostgreSQL and a real Artemis, which all such tests share. */
@ExtendWith(ArquillianExtension.class)
public abstract class OnPayaraMicro {
    @ArquillianResource
    protected Platform platform;

    @Deployment(testable = false)
    public static Archive<?> khaacho() {
        return Deployables.war();
    }
}
