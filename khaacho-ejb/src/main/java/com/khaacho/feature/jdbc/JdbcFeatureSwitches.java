package com.khaacho.feature.jdbc;

import com.khaacho.database.jdbc.Databases;
import com.khaacho.feature.Feature;
import com.khaacho.feature.FeatureSwitch;
import com.khaacho.feature.FeatureSwitches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;

/** A trigger keeps the history, in the statement that sets a switch. */
@ApplicationScoped
public class JdbcFeatureSwitches implements FeatureSwitches {

    /** An older instance beside a newer one may find switches that it does not know. */
    private static final String ALL =
            """
            SELECT feature, enabled, version, changed_by, reason, changed_at FROM feature_switch
            WHERE feature = ANY(?) ORDER BY feature
            """;

    private static final String HISTORY =
            """
            SELECT feature, enabled, version, changed_by, reason, changed_at FROM feature_change
            WHERE feature = ? ORDER BY version DESC LIMIT ?
            """;

    private static final String SET =
            """
            UPDATE feature_switch SET enabled = ?, version = version + 1, changed_by = ?, reason = ?, changed_at = now()
            WHERE feature = ? AND enabled <> ?
            """;

    private final Databases databases;

    @Inject
    public JdbcFeatureSwitches(Databases databases) {
        this.databases = databases;
    }

    /** For the container's proxy only. */
    protected JdbcFeatureSwitches() {
        this(null);
    }

    @Override
    public List<FeatureSwitch> all() {
        return find(Feature.values());
    }

    private List<FeatureSwitch> find(Feature... features) {
        String[] names = Arrays.stream(features).map(Feature::name).toArray(String[]::new);
        return databases.write().query(ALL, JdbcFeatureSwitches::read, (Object) names);
    }

    @Override
    public List<FeatureSwitch> history(Feature feature, int limit) {
        return databases.read().query(HISTORY, JdbcFeatureSwitches::read, feature.name(), limit);
    }

    @Override
    public FeatureSwitch set(Feature feature, boolean enabled, String reason, String by) {
        databases.write().update(SET, enabled, by, reason, feature.name(), enabled);
        return find(feature).get(0);
    }

    private static FeatureSwitch read(ResultSet row) throws SQLException {
        return new FeatureSwitch(
                Feature.valueOf(row.getString("feature")),
                row.getBoolean("enabled"),
                row.getInt("version"),
                row.getString("changed_by"),
                row.getString("reason"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
