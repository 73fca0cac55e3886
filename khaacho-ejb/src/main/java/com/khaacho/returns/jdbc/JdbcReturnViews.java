package com.khaacho.returns.jdbc;

import com.khaacho.database.jdbc.Databases;
import com.khaacho.identity.Caller;
import com.khaacho.identity.Role;
import com.khaacho.returns.GoodsReturn;
import com.khaacho.returns.ReturnViews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Returns as they are shown, from the pool that only reads. */
@ApplicationScoped
public class JdbcReturnViews implements ReturnViews {

    private final Databases databases;

    @Inject
    public JdbcReturnViews(Databases databases) {
        this.databases = databases;
    }

    /** For the container's proxy only. */
    protected JdbcReturnViews() {
        this(null);
    }

    @Override
    public Optional<GoodsReturn> find(UUID id, Caller reader) {
        List<Object> values = new ArrayList<>(List.of(id));
        String sql = ReturnRows.SELECT + "WHERE r.id = ?" + own(reader, values);
        return databases.read().query(sql, ReturnRows::read, values.toArray()).stream()
                .findFirst();
    }

    @Override
    public List<GoodsReturn> list(Query query, Caller reader) {
        List<Object> values = new ArrayList<>();
        StringBuilder sql =
                new StringBuilder(ReturnRows.SELECT).append("WHERE true").append(own(reader, values));
        if (query.status() != null) {
            sql.append(" AND r.status = ?");
            values.add(query.status().name());
        }
        if (query.before() != null) {
            sql.append(" AND r.id < ?");
            values.add(query.before());
        }
        values.add(query.limit());
        sql.append(" ORDER BY r.id DESC LIMIT ?");
        return databases.read().query(sql.toString(), ReturnRows::read, values.toArray());
    }

    private static String own(Caller reader, List<Object> values) {
        if (reader.seesEveryParty()) {
            return "";
        }
        values.add(reader.partyId());
        return reader.has(Role.VENDOR) ? " AND r.vendor_id = ?" : " AND r.retailer_id = ?";
    }
}
