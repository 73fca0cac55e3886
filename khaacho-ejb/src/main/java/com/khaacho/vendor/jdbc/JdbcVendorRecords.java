package com.khaacho.vendor.jdbc;

import com.khaacho.database.jdbc.Databases;
import com.khaacho.vendor.VendorRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** {@link VendorRecords} on the read pool: a look over three months must not disturb who writes. */
@ApplicationScoped
public class JdbcVendorRecords implements VendorRecords {

    private static final String RECORDS =
            """
            SELECT p.id, count(v.id) FILTER (WHERE v.status <> 'DECLINED' AND v.kept IS NOT FALSE) AS kept,
                count(v.id) AS decided
            FROM party p
            LEFT JOIN vendor_order v ON v.vendor_id = p.id AND v.placed_at >= ?
                AND v.status IN ('ACCEPTED', 'DECLINED', 'DISPATCHED', 'DELIVERED')
            WHERE p.kind = 'VENDOR'
            GROUP BY p.id
            """;

    private final Databases databases;

    @Inject
    public JdbcVendorRecords(Databases databases) {
        this.databases = databases;
    }

    /** For the container's proxy only. */
    protected JdbcVendorRecords() {
        this(null);
    }

    @Override
    public List<VendorRecord> since(Instant placedAtOrAfter) {
        return databases
                .read()
                .query(
                        RECORDS,
                        row -> new VendorRecord(
                                row.getObject("id", UUID.class), row.getLong("kept"), row.getLong("decided")),
                        placedAtOrAfter);
    }
}
