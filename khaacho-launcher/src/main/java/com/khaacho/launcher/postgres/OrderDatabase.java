package com.khaacho.launcher.postgres;

import com.khaacho.launcher.installation.Installation;
import com.khaacho.launcher.installation.Secrets;
import com.khaacho.migration.DatabaseBootstrap;
import com.khaacho.migration.Migrations;
import com.khaacho.migration.RolePasswords;
import com.khaacho.sample.DemoPasswords;
import com.khaacho.sample.SampleData;
import com.khaacho.sample.SampleSet;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The database `khaacho` of a running server: roles, schema and partitions, brought up to date. */
public final class OrderDatabase {
    public static final String OWNER = "khaacho_owner";
    public static final String APP = "khaacho_app";
    public static final String READ = "khaacho_read";

    private OrderDatabase() {}

    /** Schema up to date and sample data loaded, unless the database holds anything already; repeats harmlessly. */
    public static SampleSet prepare(PostgresServer server, Installation installation) throws SQLException {
        bringUpToDate(server, installation);
        Secrets secrets = installation.secrets();
        String url = installation.postgresUrl(Installation.DATABASE);
        try (Connection owner = DriverManager.getConnection(url, OWNER, secrets.password(OWNER))) {
            return SampleData.load(owner, demoPasswords(secrets));
        }
    }

    private static DemoPasswords demoPasswords(Secrets secrets) {
        return new DemoPasswords(
                secrets.password("demo-retailer"),
                secrets.password("demo-vendor"),
                secrets.password("demo-operator"),
                secrets.password("demo-admin"),
                secrets.password("demo-others"));
    }

    /** Repeats harmlessly; returns how many migrations were applied. */
    public static int bringUpToDate(PostgresServer server, Installation installation) throws SQLException {
        Secrets secrets = installation.secrets();
        RolePasswords passwords =
                new RolePasswords(secrets.password(OWNER), secrets.password(APP), secrets.password(READ));
        try (Connection superuser = server.connect("postgres")) {
            DatabaseBootstrap.run(superuser, Installation.DATABASE, passwords);
        }
        return Migrations.migrate(installation.postgresUrl(Installation.DATABASE), OWNER, secrets.password(OWNER));
    }
}
