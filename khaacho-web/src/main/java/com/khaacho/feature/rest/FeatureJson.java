package com.khaacho.feature.rest;

import com.khaacho.api.rest.JsonOutput;
import com.khaacho.feature.FeatureSwitch;
import java.util.List;

/** Switches as JSON. Members without a value are left out. */
final class FeatureJson {

    private FeatureJson() {}

    static byte[] one(FeatureSwitch each) {
        JsonOutput json = new JsonOutput().object();
        write(json, each);
        return json.end().toBytes();
    }

    static byte[] list(String name, List<FeatureSwitch> switches) {
        JsonOutput json = new JsonOutput().object().array(name);
        for (FeatureSwitch each : switches) {
            write(json.object(), each);
            json.end();
        }
        return json.end().end().toBytes();
    }

    private static void write(JsonOutput json, FeatureSwitch each) {
        json.text("feature", each.feature().name())
                .flag("enabled", each.enabled())
                .number("version", each.version())
                .text("changedBy", each.changedBy())
                .text("reason", each.reason())
                .text("changedAt", each.changedAt().toString());
    }
}
