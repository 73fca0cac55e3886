package com.khaacho.vendor.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.khaacho.database.jdbc.Sql;
import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.vendor.VendorRecords.VendorRecord;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JdbcVendorRecordsTest {

    private static final TestPostgres POSTGRES = TestPostgres.migrated();
    private static final UUID VENDOR = new UUID(2, 1);
    private static final UUID NEW_VENDOR = new UUID(2, 2);

    @Test
    void a_record_counts_what_was_decided_since_then_whether_it_came_as_promised_and_names_vendors_without_any() {
        Sql sql = POSTGRES.asOwner();
        sql.update("INSERT INTO party (id, kind, name) VALUES (?, 'VENDOR', 'Ram Thok')", VENDOR);
        sql.update("INSERT INTO party (id, kind, name) VALUES (?, 'VENDOR', 'Shyam Thok')", NEW_VENDOR);
        sql.update("INSERT INTO party (id, kind, name) VALUES (?, 'RETAILER', 'Sita Kirana')", new UUID(1, 1));
        for (String status :
                List.of("PLACED", "ACCEPTED", "DISPATCHED", "DELIVERED", "DECLINED", "DECLINED", "CANCELLED")) {
            placed(sql, status, "2026-11-20T00:00:00Z");
        }
        placed(sql, "DECLINED", "2026-08-01T00:00:00Z");
        placed(sql, "DELIVERED", "2026-11-21T00:00:00Z");
        sql.update("UPDATE vendor_order SET kept = status <> 'DELIVERED' OR placed_at < '2026-11-21'");
        JdbcVendorRecords records = new JdbcVendorRecords(POSTGRES.databases());
        assertEquals(
                Set.of(new VendorRecord(VENDOR, 3, 6), new VendorRecord(NEW_VENDOR, 0, 0)),
                Set.copyOf(records.since(Instant.parse("2026-08-24T00:00:00Z"))));
    }

    private static void placed(Sql sql, String status, String at) {
        sql.update(
                "INSERT INTO vendor_order (id, order_id, vendor_id, status, total, placed_at) VALUES (?, ?, ?, ?, 1, ?)",
                UUID.randomUUID(),
                UUID.randomUUID(),
                VENDOR,
                status,
                Instant.parse(at));
    }
}
