package com.khaacho.feature.app;

import com.khaacho.feature.Feature;
import com.khaacho.feature.FeatureSwitch;
import com.khaacho.feature.FeatureSwitches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;

/** The switches as this instance knows them: some seconds old, and all off until they were read once. */
@ApplicationScoped
public class Features {

    private final FeatureSwitches switches;
    private volatile Set<Feature> on = EnumSet.noneOf(Feature.class);

    @Inject
    public Features(FeatureSwitches switches) {
        this.switches = switches;
    }

    /** For the container's proxy only. */
    protected Features() {
        this(null);
    }

    /** Costs nothing: a look at a field. */
    public boolean isOn(Feature feature) {
        return on.contains(feature);
    }

    /**
     * Reads them again.
     *
     * @throws com.khaacho.shared.StoreUnavailableException while the database is away; they stay as they were then
     */
    public void refresh() {
        Set<Feature> enabled = EnumSet.noneOf(Feature.class);
        switches.all().stream().filter(FeatureSwitch::enabled).forEach(each -> enabled.add(each.feature()));
        on = enabled;
    }
}
