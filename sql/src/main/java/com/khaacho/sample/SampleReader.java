package com.khaacho.sample;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds in the database what a {@link SampleSet} tells. */
final class SampleReader {

    // The number at the end of a sample username keeps the files' order, the retailers kept for refusals last.
    private static final String USERS =
            """
            select username, roles[1] as role, party_id, password_hash
            from app_user
            where active
            order by array_position(array ['ADMIN', 'OPERATOR', 'VENDOR', 'RETAILER'], roles[1]),
                     substring(username from '\\d+$'), username
            """;

    private static final String SKUS =
            """
            select sku
            from product
            where active and exists (select from offer
                                     where product_id = product.id and offer.active and min_quantity = 1
                                       and stock_on_hand >= 1000000)
            order by id
            """;

    private SampleReader() {}

    static SampleSet read(Connection connection, DemoPasswords passwords) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return new SampleSet(users(statement, passwords), skus(statement));
        }
    }

    private static List<DemoUser> users(Statement statement, DemoPasswords passwords) throws SQLException {
        List<DemoUser> users = new ArrayList<>();
        // Few hashes for many users: each is tried once.
        Map<String, Optional<String>> opened = new HashMap<>();
        try (ResultSet row = statement.executeQuery(USERS)) {
            while (row.next()) {
                UUID partyId = row.getObject("party_id", UUID.class);
                String name = row.getString("username");
                String role = row.getString("role");
                opened.computeIfAbsent(row.getString("password_hash"), hash -> opening(hash, passwords))
                        .ifPresent(password -> users.add(new DemoUser(name, password, role, partyId)));
            }
        }
        return users;
    }

    private static Optional<String> opening(String hash, DemoPasswords passwords) {
        PasswordHash passwordHash = new PasswordHash(hash);
        return passwords.all().stream().filter(passwordHash::verifies).findFirst();
    }

    private static List<String> skus(Statement statement) throws SQLException {
        List<String> skus = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(SKUS)) {
            while (row.next()) {
                skus.add(row.getString(1));
            }
        }
        return skus;
    }
}
