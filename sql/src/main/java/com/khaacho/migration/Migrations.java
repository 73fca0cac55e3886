package com.khaacho.migration;

import org.flywaydb.core.Flyway;

/** The schema {@code khaacho}, brought up to date. */
public final class Migrations {

    private static final String SCHEMA = "khaacho";

    private Migrations() {}

    /**
     * Applies what is missing and makes the partitions of the coming months; repeats harmlessly, and two processes that
     * start at once take turns. Refuses to go on when an applied migration was edited or is unknown to this version.
     *
     * @param jdbcUrl the database made by {@link DatabaseBootstrap}
     * @param user the owner, {@code khaacho_owner}
     * @return how many migrations were applied
     * @throws org.flywaydb.core.api.FlywayException when a migration fails (it is rolled back) or history differs
     */
    public static int migrate(String jdbcUrl, String user, String password) {
        return Flyway.configure()
                .dataSource(jdbcUrl, user, password)
                .defaultSchema(SCHEMA)
                .createSchemas(true)
                .locations("classpath:db/migration")
                .validateOnMigrate(true)
                .validateMigrationNaming(true)
                // "clean" drops everything; no code path may ever do that.
                .cleanDisabled(true)
                .load()
                .migrate()
                .migrationsExecuted;
    }
}
