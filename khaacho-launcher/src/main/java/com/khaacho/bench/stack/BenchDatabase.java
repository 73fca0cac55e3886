package com.khaacho.bench.stack;

import com.khaacho.bench.BenchFailure;
import com.khaacho.bench.load.Buyer;
import com.khaacho.launcher.installation.Installation;
import com.khaacho.launcher.postgres.PostgresServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What a benchmark reads from the database of the servers it measures. */
public final class BenchDatabase {
    /** Every sample retailer. */
    private static final String ALL_BUYERS =
            """
            select app_user.id, username, party_id
            from app_user join party on party.id = party_id
            where party.kind = 'RETAILER' and app_user.active
            order by username
            """;

    /** Without those kept for refusals: their orders would end at the risk stage, and flatter the journey. */
    private static final String REGULAR_BUYERS =
            """
            select app_user.id, username, party_id
            from app_user
            join credit_account on retailer_id = party_id and status = 'OPEN' and credit_limit >= 100000000
            where app_user.active
              and exists (select from orders where orders.retailer_id = party_id and orders.status = 'COMPLETED')
            order by username
            """;

    /** Products whose stock no measurement exhausts. */
    private static final String PRODUCTS =
            """
            select id from product
            where active and exists (select from offer
                                     where product_id = product.id and active and min_quantity = 1
                                       and stock_on_hand >= 1000000)
            order by id
            """;

    private final PostgresServer server;

    public BenchDatabase(PostgresServer server) {
        this.server = server;
    }

    public List<Buyer> allBuyers() {
        return query(ALL_BUYERS, BenchDatabase::buyer);
    }

    public List<Buyer> regularBuyers() {
        return query(REGULAR_BUYERS, BenchDatabase::buyer);
    }

    public List<Long> products() {
        return query(PRODUCTS, row -> row.getLong(1));
    }

    /** Reads one row of an answer. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    public <T> List<T> query(String sql, RowReader<T> reader, Object... parameters) {
        try (Connection connection = server.connect(Installation.DATABASE)) {
            connection.setSchema("khaacho");
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i]);
                }
                return read(statement, reader);
            }
        } catch (SQLException e) {
            throw new BenchFailure("the database cannot be asked: " + e.getMessage(), e);
        }
    }

    private static <T> List<T> read(PreparedStatement statement, RowReader<T> reader) throws SQLException {
        List<T> rows = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                rows.add(reader.read(row));
            }
        }
        return rows;
    }

    private static Buyer buyer(ResultSet row) throws SQLException {
        return new Buyer(row.getObject(1, UUID.class), row.getString(2), row.getObject(3, UUID.class));
    }
}
