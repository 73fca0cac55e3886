package com.khaacho.database.jdbc;

import com.khaacho.database.PartitionUpkeep;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Calls the owner's functions for partitions; the application's own role could not make or drop a table. */
@Dependent
public class Partitions implements PartitionUpkeep {

    /** Three months of orders: time enough to notice that this job has stopped. */
    private static final int MONTHS_AHEAD = 3;

    /** A week of analytics, for the same reason. */
    private static final int DAYS_AHEAD = 7;

    /** Reports look back a quarter. */
    private static final int ANALYTICS_DAYS = 90;

    private final Sql sql;

    @Inject
    public Partitions(Databases databases) {
        this(databases.write());
    }

    Partitions(Sql sql) {
        this.sql = sql;
    }

    @Override
    public int ensure() {
        return one("SELECT ensure_partitions(?, ?)", MONTHS_AHEAD, DAYS_AHEAD);
    }

    @Override
    public int dropExpired() {
        return one("SELECT drop_expired_partitions(?)", ANALYTICS_DAYS);
    }

    @Override
    public List<String> strays() {
        return sql.query(
                "SELECT name, rows FROM rows_in_default_partitions() WHERE rows > 0",
                row -> row.getString(1) + " has " + row.getLong(2));
    }

    private int one(String call, Object... parameters) {
        return sql.query(call, row -> row.getInt(1), parameters).get(0);
    }
}
