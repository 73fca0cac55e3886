package com.khaacho.feature.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.database.jdbc.SqlException;
import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.database.jdbc.TestTransaction;
import com.khaacho.feature.Feature;
import com.khaacho.feature.FeatureSwitch;
import com.khaacho.feature.app.Features;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbcFeatureSwitchesTest {

    private static final TestPostgres POSTGRES = TestPostgres.migrated();
    private static final Feature PARSING = Feature.AI_ORDER_PARSING;

    private final JdbcFeatureSwitches switches = new JdbcFeatureSwitches(POSTGRES.databases());

    @BeforeEach
    void all_on() {
        for (Feature feature : Feature.values()) {
            switches.set(feature, true, "the next test", "user:test");
        }
    }

    @Test
    void every_feature_has_its_switch() {
        assertEquals(
                List.of(Feature.values()),
                switches.all().stream().map(FeatureSwitch::feature).toList());
    }

    @Test
    void an_instance_has_all_off_until_it_has_read_and_then_what_stands() {
        Features features = new Features(switches);
        assertFalse(features.isOn(PARSING));
        features.refresh();
        assertTrue(features.isOn(PARSING));
        switches.set(PARSING, false, "nonsense", "user:hari");
        assertTrue(features.isOn(PARSING));
        features.refresh();
        assertFalse(features.isOn(PARSING));
        assertTrue(features.isOn(Feature.PRICE_INTELLIGENCE));
    }

    @Test
    void a_change_is_in_the_history_once_and_what_stands_so_already_is_none() {
        int version = only().version();
        FeatureSwitch off = switches.set(PARSING, false, "nonsense", "user:hari");
        assertEquals(version + 1, off.version());
        assertEquals(off, switches.set(PARSING, false, "again", "user:sita"));
        assertEquals(off, switches.history(PARSING, 1).get(0));
        assertEquals("user:hari", off.changedBy());
        assertEquals("nonsense", off.reason());
    }

    @Test
    void of_many_at_once_one_changes_it() {
        int version = only().version();
        List<CompletableFuture<FeatureSwitch>> said = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> switches.set(PARSING, false, "r", "user:u" + i)))
                .toList();
        said.forEach(CompletableFuture::join);
        assertEquals(version + 1, only().version());
    }

    @Test
    void who_dies_before_the_commit_has_switched_nothing() {
        FeatureSwitch before = only();
        try (TestTransaction dying = POSTGRES.transaction()) {
            new JdbcFeatureSwitches(dying.databases()).set(PARSING, false, "r", "user:hari");
        }
        assertEquals(before, only());
    }

    @Test
    void nobody_changes_the_history() {
        assertThrows(SqlException.class, () -> POSTGRES.asOwner().update("UPDATE feature_change SET enabled = true"));
        assertThrows(SqlException.class, () -> POSTGRES.asOwner().update("DELETE FROM feature_change"));
    }

    private FeatureSwitch only() {
        return switches.all().stream()
                .filter(each -> each.feature() == PARSING)
                .findFirst()
                .orElseThrow();
    }
}
