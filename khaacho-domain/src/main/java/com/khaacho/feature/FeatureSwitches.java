package com.khaacho.feature;

import java.util.List;

/** The switches, the same for every instance. */
public interface FeatureSwitches {

    /** All as they stand, on the primary. */
    List<FeatureSwitch> all();

    /** The changes of one, the newest first. */
    List<FeatureSwitch> history(Feature feature, int limit);

    /**
     * Sets it; what stands so already is not changed, whatever the reason.
     *
     * @param by {@code user:name}
     */
    FeatureSwitch set(Feature feature, boolean enabled, String reason, String by);
}
