package com.khaacho.pipeline.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The clock that everything is given, so that tests can give another. */
@ApplicationScoped
public class PlatformClock {

    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }
}
