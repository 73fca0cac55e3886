package com.khaacho.feature.app;

import com.khaacho.feature.Feature;
import com.khaacho.feature.FeatureSwitch;
import com.khaacho.feature.FeatureSwitches;
import com.khaacho.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Shows and sets switches. All methods throw {@link com.khaacho.shared.StoreUnavailableException} while the database is away. */
@ApplicationScoped
public class SwitchFeatures {

    /** Older changes stay stored. */
    private static final int MOST_SHOWN = 100;

    private final FeatureSwitches switches;
    private final Features features;

    @Inject
    public SwitchFeatures(FeatureSwitches switches, Features features) {
        this.switches = switches;
        this.features = features;
    }

    /** For the container's proxy only. */
    protected SwitchFeatures() {
        this(null, null);
    }

    public List<FeatureSwitch> all() {
        return switches.all();
    }

    /** The newest first, at most 100. */
    public List<FeatureSwitch> history(Feature feature) {
        return switches.history(feature, MOST_SHOWN);
    }

    /** In force on this instance at once, on the others within five seconds. */
    public FeatureSwitch set(Feature feature, boolean enabled, String reason, Caller by) {
        FeatureSwitch set = switches.set(feature, enabled, reason, "user:" + by.username());
        features.refresh();
        return set;
    }
}
