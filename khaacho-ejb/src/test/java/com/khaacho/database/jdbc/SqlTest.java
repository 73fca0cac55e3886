package com.khaacho.database.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.shared.StoreUnavailableException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTest {

    /** No connection, lost connection; shut down by an operator, crashed, starting; too many connections, no memory. */
    @ParameterizedTest
    @NullSource // the pool's own refusals carry no state
    @ValueSource(strings = {"08001", "08006", "08P01", "57P01", "57P02", "57P03", "53300", "53200"})
    void a_database_that_is_away_may_be_asked_again(String state) {
        SQLException failure = new SQLException("planted", state);
        RuntimeException translated = Sql.translate(failure);
        assertInstanceOf(StoreUnavailableException.class, translated);
        assertSame(failure, translated.getCause());
    }

    @Test
    void a_pool_that_ran_dry_may_be_asked_again_whatever_state_it_names() {
        assertInstanceOf(
                StoreUnavailableException.class,
                Sql.translate(new SQLTransientConnectionException("planted", "42000")));
    }

    /** Duplicate, check, syntax, dead lock, lost serialisation, cancelled statement: asking again is no cure here. */
    @ParameterizedTest
    @ValueSource(strings = {"23505", "23514", "42601", "40P01", "40001", "57014"})
    void any_other_failure_keeps_its_state(String state) {
        SqlException translated =
                assertInstanceOf(SqlException.class, Sql.translate(new SQLException("planted", state)));
        assertEquals(state, translated.state());
        assertEquals("23505".equals(state), translated.isUniqueViolation());
        assertTrue(translated.getMessage().contains(state));
    }
}
