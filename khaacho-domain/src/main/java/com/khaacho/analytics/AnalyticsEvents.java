package com.khaacho.analytics;

import com.khaacho.pipeline.BusinessEvent;
import java.util.Collection;

/** What happened to orders, for reports; kept 90 days. */
public interface AnalyticsEvents {

    /** Records those that are not recorded yet; returns how many were new. */
    int add(Collection<BusinessEvent> events);
}
