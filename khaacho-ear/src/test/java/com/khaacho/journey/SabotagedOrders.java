package com.khaacho.journey;

import com.khaacho.testing.platform.Database;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A trigger that lets no stage change an order with a certain reference. It writes down when it struck in sequences, for
 * they alone keep their values when the transaction rolls back.
 */
final class SabotagedOrders implements AutoCloseable {
    static final String REFERENCE = "SABOTAGED";
    private static final int REMEMBERED = 100;

    private final Database database;

    private SabotagedOrders(Database database) {
        this.database = database;
    }

    static SabotagedOrders in(Database database) {
        SabotagedOrders sabotage = new SabotagedOrders(database);
        sabotage.close();
        database.script(
                """
                CREATE SCHEMA sabotage;
                CREATE SEQUENCE sabotage.strikes;
                CREATE FUNCTION sabotage.strike() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
                BEGIN
                    PERFORM setval('sabotage.strike_' || nextval('sabotage.strikes'),
                        (extract(epoch FROM clock_timestamp()) * 1000)::bigint);
                    RAISE EXCEPTION 'sabotaged by a test';
                END $$;
                """);
        for (int i = 1; i <= REMEMBERED; i++) {
            database.script("CREATE SEQUENCE sabotage.strike_" + i);
        }
        database.script(
                """
                CREATE TRIGGER sabotage BEFORE UPDATE ON khaacho.orders FOR EACH ROW
                WHEN (old.customer_ref = 'SABOTAGED') EXECUTE FUNCTION sabotage.strike();
                """);
        return sabotage;
    }

    /** When the stage tried, in milliseconds since 1970. */
    List<Long> strikes() {
        long count = database.number("SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM sabotage.strikes");
        return LongStream.rangeClosed(1, count)
                .map(i -> database.number("SELECT last_value FROM sabotage.strike_" + i))
                .boxed()
                .toList();
    }

    @Override
    public void close() {
        database.script(
                """
                DROP TRIGGER IF EXISTS sabotage ON khaacho.orders;
                DROP SCHEMA IF EXISTS sabotage CASCADE;
                """);
    }
}
