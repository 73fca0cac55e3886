package com.khaacho.returns.jdbc;

import com.khaacho.returns.GoodsReturn;
import com.khaacho.returns.GoodsReturn.Decision;
import com.khaacho.returns.ReturnLine;
import com.khaacho.returns.ReturnReason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads returns: one row each, with its lines as three arrays. */
final class ReturnRows {

    /** Some condition, order and limit on {@code r} follows. */
    static final String SELECT =
            """
            SELECT r.*, l.line_nos, l.quantities, l.reasons
            FROM goods_return r
            CROSS JOIN LATERAL (
                SELECT array_agg(line_no::integer ORDER BY line_no, reason) AS line_nos,
                    array_agg(quantity ORDER BY line_no, reason) AS quantities,
                    array_agg(reason ORDER BY line_no, reason) AS reasons
                FROM goods_return_line WHERE return_id = r.id) l
            """;

    private ReturnRows() {}

    static GoodsReturn read(ResultSet row) throws SQLException {
        return new GoodsReturn(
                row.getObject("id", UUID.class),
                row.getObject("invoice_id", UUID.class),
                row.getObject("vendor_id", UUID.class),
                row.getObject("retailer_id", UUID.class),
                lines(row),
                row.getString("note"),
                row.getString("reported_by"),
                instant(row, "reported_at"),
                decision(row));
    }

    private static List<ReturnLine> lines(ResultSet row) throws SQLException {
        Integer[] lineNos = (Integer[]) row.getArray("line_nos").getArray();
        Integer[] quantities = (Integer[]) row.getArray("quantities").getArray();
        String[] reasons = (String[]) row.getArray("reasons").getArray();
        List<ReturnLine> lines = new ArrayList<>(lineNos.length);
        for (int i = 0; i < lineNos.length; i++) {
            lines.add(new ReturnLine(lineNos[i], quantities[i], ReturnReason.valueOf(reasons[i])));
        }
        // As they were reported: the database sorts reasons by their letters.
        lines.sort(ReturnLine.ORDER);
        return lines;
    }

    private static Decision decision(ResultSet row) throws SQLException {
        String by = row.getString("decided_by");
        return by == null
                ? null
                : new Decision(
                        by, instant(row, "decided_at"), row.getString("decline_reason"), row.getBoolean("restocked"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
