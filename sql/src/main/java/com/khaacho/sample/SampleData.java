package com.khaacho.sample;

import com.khaacho.migration.SqlScript;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.postgresql.PGConnection;

/** Fills an empty database with the sample files of this module. */
public final class SampleData {

    private SampleData() {}

    /**
     * Loads the sample once. A database that already has any party is left as it is, whether that is the sample or real
     * business; two processes that load at once take turns.
     *
     * @param owner a connection as khaacho_owner to a migrated database; its autocommit mode is restored
     * @param passwords those of this installation; on later calls the same ones, since only hashes are stored
     * @return the users these passwords open and the products in plentiful stock
     */
    public static SampleSet load(Connection owner, DemoPasswords passwords) throws SQLException {
        boolean autoCommit = owner.getAutoCommit();
        owner.setAutoCommit(false);
        try {
            try (Statement statement = owner.createStatement()) {
                statement.execute("select pg_advisory_xact_lock(hashtext('khaacho.sample'))");
                if (isEmpty(statement)) {
                    stage(owner, statement);
                    spread(statement, passwords);
                }
            }
            SampleSet sample = SampleReader.read(owner, passwords);
            owner.commit();
            return sample;
        } finally {
            // After a failure this discards everything; after the commit there is nothing left to discard.
            owner.rollback();
            owner.setAutoCommit(autoCommit);
        }
    }

    private static boolean isEmpty(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select not exists (select from party)")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static void stage(Connection owner, Statement statement) throws SQLException {
        for (String sql : SqlScript.ofResource("/sample/stage.sql").statements(Map.of())) {
            statement.execute(sql);
        }
        copy(owner, "sample_product", "products.csv");
        copy(owner, "sample_vendor", "vendors.csv");
        copy(owner, "sample_retailer", "retailers.csv");
        copy(owner, "sample_offer", "offers.csv");
    }

    private static void copy(Connection owner, String table, String file) throws SQLException {
        String resource = "/sample/" + file;
        try (InputStream in = SampleData.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + resource);
            }
            owner.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " from stdin (format csv, header match, encoding 'UTF8')", in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    private static void spread(Statement statement, DemoPasswords passwords) throws SQLException {
        Map<String, String> hashes = Map.of(
                "retailer_hash", PasswordHash.of(passwords.retailer()).encoded(),
                "vendor_hash", PasswordHash.of(passwords.vendor()).encoded(),
                "operator_hash", PasswordHash.of(passwords.operator()).encoded(),
                "admin_hash", PasswordHash.of(passwords.admin()).encoded(),
                "others_hash", PasswordHash.of(passwords.others()).encoded());
        for (String sql : SqlScript.ofResource("/sample/load.sql").statements(hashes)) {
            statement.execute(sql);
        }
    }
}
