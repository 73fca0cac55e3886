package com.khaacho.returns.jdbc;

import com.khaacho.database.jdbc.Columns;
import com.khaacho.database.jdbc.Databases;
import com.khaacho.returns.Contact;
import com.khaacho.returns.GoodsReturn;
import com.khaacho.returns.GoodsReturn.Decision;
import com.khaacho.returns.GoodsReturns;
import com.khaacho.returns.ReturnLine;
import com.khaacho.returns.ReturnReport;
import com.khaacho.returns.ReturnStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Returns in PostgreSQL. That no more comes back than was billed is a trigger's word as well as the caller's. */
@ApplicationScoped
public class JdbcGoodsReturns implements GoodsReturns {

    private static final String ADD =
            """
            INSERT INTO goods_return (id, invoice_id, vendor_id, retailer_id, note, reported_by, reported_at,
                idempotency_key, body_hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ADD_LINES =
            """
            INSERT INTO goods_return_line (return_id, line_no, quantity, reason)
            SELECT ?, l.* FROM unnest(?, ?, ?) AS l
            """;

    private static final String CLAIMED =
            """
            SELECT l.line_no, sum(l.quantity)::integer AS quantity
            FROM goods_return_line l JOIN goods_return r ON r.id = l.return_id
            WHERE r.invoice_id = ? AND r.status <> 'DECLINED' GROUP BY l.line_no
            """;

    private static final String DECIDE =
            """
            UPDATE goods_return SET status = ?, decided_by = ?, decided_at = ?, decline_reason = ?, restocked = ?,
                credit_note_id = ?
            WHERE id = ? AND status = 'REPORTED'
            """;

    /** An invoice has the id of its vendor order and the numbers of its lines. The offers are locked in their order. */
    private static final String RESTOCK =
            """
            WITH came AS (
                SELECT l.offer_id, l.product_id, sum(n.quantity) AS quantity
                FROM vendor_order_line l JOIN unnest(?, ?) AS n(line_no, quantity) ON n.line_no = l.line_no
                WHERE l.vendor_order_id = ? GROUP BY l.offer_id, l.product_id),
            arrived AS (INSERT INTO stock_arrival (product_id) SELECT DISTINCT product_id FROM came),
            held AS (SELECT id FROM offer WHERE id IN (SELECT offer_id FROM came) ORDER BY id FOR UPDATE)
            UPDATE offer o SET stock_on_hand = o.stock_on_hand + c.quantity, updated_at = now()
            FROM came c JOIN held h ON h.id = c.offer_id WHERE o.id = c.offer_id
            """;

    private final Databases databases;

    @Inject
    public JdbcGoodsReturns(Databases databases) {
        this.databases = databases;
    }

    /** For the container's proxy only. */
    protected JdbcGoodsReturns() {
        this(null);
    }

    @Override
    public Optional<GoodsReturn> find(UUID id) {
        return databases.write().query(ReturnRows.SELECT + "WHERE r.id = ?", ReturnRows::read, id).stream()
                .findFirst();
    }

    @Override
    public Optional<Known> findByKey(UUID invoiceId, String key) {
        return databases
                .write()
                .query(
                        ReturnRows.SELECT + "WHERE r.invoice_id = ? AND r.idempotency_key = ?",
                        row -> new Known(ReturnRows.read(row), row.getString("body_hash")),
                        invoiceId,
                        key)
                .stream()
                .findFirst();
    }

    @Override
    public Map<Integer, Integer> claimed(UUID invoiceId) {
        Map<Integer, Integer> units = new HashMap<>();
        databases.write().query(CLAIMED, row -> units.put(row.getInt("line_no"), row.getInt("quantity")), invoiceId);
        return units;
    }

    @Override
    public void add(GoodsReturn goods, ReturnReport report) {
        databases
                .write()
                .update(
                        ADD,
                        goods.id(),
                        goods.invoiceId(),
                        goods.vendorId(),
                        goods.retailerId(),
                        goods.note(),
                        goods.reportedBy(),
                        goods.reportedAt(),
                        report.key(),
                        report.hash());
        Columns<ReturnLine> c = Columns.of(goods.lines());
        databases
                .write()
                .update(
                        ADD_LINES,
                        goods.id(),
                        c.integers(ReturnLine::lineNo),
                        c.integers(ReturnLine::quantity),
                        c.texts(line -> line.reason().name()));
    }

    @Override
    public void decide(GoodsReturn decided) {
        Decision decision = decided.decision();
        databases
                .write()
                .update(
                        DECIDE,
                        decided.status().name(),
                        decision.by(),
                        decision.at(),
                        decision.declineReason(),
                        decision.restocked(),
                        decided.status() == ReturnStatus.ACCEPTED ? decided.id() : null,
                        decided.id());
    }

    @Override
    public Contact contact(UUID partyId) {
        return databases
                .write()
                .query(
                        "SELECT name, email FROM party WHERE id = ?",
                        row -> new Contact(row.getString("name"), row.getString("email")),
                        partyId)
                .get(0);
    }

    @Override
    public void restock(GoodsReturn accepted) {
        Columns<Map.Entry<Integer, Integer>> c =
                Columns.of(accepted.fitForSale().entrySet());
        databases
                .write()
                .update(RESTOCK, c.integers(Map.Entry::getKey), c.integers(Map.Entry::getValue), accepted.invoiceId());
    }
}
