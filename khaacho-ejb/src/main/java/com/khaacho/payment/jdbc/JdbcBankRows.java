package com.khaacho.payment.jdbc;

import com.khaacho.database.jdbc.Columns;
import com.khaacho.database.jdbc.Databases;
import com.khaacho.payment.BankClues;
import com.khaacho.payment.BankEntry;
import com.khaacho.payment.BankRow;
import com.khaacho.payment.BankRows;
import com.khaacho.payment.Payer;
import com.khaacho.payment.StatementReading.NumberedEntry;
import com.khaacho.shared.Money;
import com.khaacho.shared.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Rows of banks' statements in PostgreSQL. */
@ApplicationScoped
public class JdbcBankRows implements BankRows {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** In one order, so that two who upload the same wait for each other and not in a circle. */
    private static final String ADD =
            """
            INSERT INTO bank_row (id, reference, booked_on, amount, currency, running_no, description, uploaded_by,
                uploaded_at)
            SELECT n.id, n.reference, n.booked_on::date, n.amount, n.currency, n.running_no, n.description, ?, ?
            FROM unnest(?, ?, ?, ?, ?, ?, ?) AS n(id, reference, booked_on, amount, currency, running_no, description)
            ORDER BY n.reference, n.booked_on, n.amount, n.running_no
            ON CONFLICT DO NOTHING
            """;

    /** A statement of its own, behind the insert: it sees what others have stored meanwhile. */
    private static final String UNDECIDED =
            """
            SELECT r.* FROM unnest(?, ?, ?, ?) AS n(reference, booked_on, amount, running_no)
            JOIN bank_row r ON r.reference = n.reference AND r.booked_on = n.booked_on::date AND r.amount = n.amount
                AND r.running_no = n.running_no
            WHERE r.status = 'UNMATCHED' ORDER BY r.id
            """;

    private static final String LOCK = "SELECT * FROM bank_row WHERE id = ? FOR UPDATE";

    /** Retailers by number or telephone, and invoices in the order in which they were named. */
    private static final String PAYER =
            """
            SELECT id AS retailer_id, NULL::uuid AS bill_id, 0 AS place FROM party
            WHERE kind = 'RETAILER' AND (pan = ANY(?) OR phone = ANY(?))
            UNION ALL
            SELECT i.retailer_id, i.id, n.place
            FROM unnest(?) WITH ORDINALITY AS n(number, place)
            JOIN invoice_series s ON s.vendor_code = substring(n.number FROM '^[A-Z0-9]+') AND s.kind = 'INVOICE'
                AND s.fiscal_year = substring(n.number FROM '-([0-9]{4}/[0-9]{2})-')
            JOIN invoice i ON i.vendor_id = s.vendor_id AND i.kind = s.kind AND i.fiscal_year = s.fiscal_year
                AND i.number = substring(n.number FROM '[0-9]+$')::integer
            ORDER BY place
            """;

    private static final String IS_RECORDED_AS = "SELECT 1 FROM bank_row WHERE payment_id = ?";

    private static final String DECIDE =
            """
            UPDATE bank_row SET status = ?, payment_id = ?, reason = ?, decided_by = ?, decided_at = ? WHERE id = ?
            """;

    private static final String QUEUE =
            "SELECT * FROM bank_row WHERE status = 'UNMATCHED' AND id > ? ORDER BY id LIMIT ?";

    private final Databases databases;

    @Inject
    public JdbcBankRows(Databases databases) {
        this.databases = databases;
    }

    /** For the container's proxy only. */
    protected JdbcBankRows() {
        this(null);
    }

    @Override
    public List<BankRow> add(Collection<NumberedEntry> entries, String uploader, Instant at) {
        Columns<NumberedEntry> c = Columns.of(entries);
        String[] references = c.texts(each -> each.entry().reference());
        String[] days = c.texts(each -> each.entry().bookedOn().toString());
        Object[] amounts = c.amounts(each -> each.entry().amount().amount());
        Integer[] numbers = c.integers(NumberedEntry::runningNo);
        databases
                .write()
                .update(
                        ADD,
                        uploader,
                        at,
                        ids(entries.size(), at),
                        references,
                        days,
                        amounts,
                        c.texts(each -> each.entry().amount().currency()),
                        numbers,
                        c.texts(each -> each.entry().description()));
        return databases.write().query(UNDECIDED, JdbcBankRows::read, references, days, amounts, numbers);
    }

    /** Rising, so that the queue keeps the order of the statement. */
    private static UUID[] ids(int count, Instant at) {
        return Stream.generate(() -> UuidV7.next(at.toEpochMilli()))
                .limit(count)
                .sorted()
                .toArray(UUID[]::new);
    }

    @Override
    public Optional<BankRow> lock(UUID id) {
        return databases.write().query(LOCK, JdbcBankRows::read, id).stream().findFirst();
    }

    @Override
    public Optional<Payer> payer(BankClues clues) {
        List<Clue> found = databases
                .write()
                .query(
                        PAYER,
                        Clue::read,
                        clues.pans().toArray(String[]::new),
                        clues.phones().toArray(String[]::new),
                        clues.invoiceNumbers().toArray(String[]::new));
        List<UUID> retailers = found.stream().map(Clue::retailerId).distinct().toList();
        return retailers.size() == 1
                ? Optional.of(new Payer(
                        retailers.get(0),
                        found.stream()
                                .map(Clue::billId)
                                .filter(Objects::nonNull)
                                .toList()))
                : Optional.empty();
    }

    /** @param billId null where it leads to the retailer itself */
    private record Clue(UUID retailerId, UUID billId) {
        static Clue read(ResultSet row) throws SQLException {
            return new Clue(row.getObject("retailer_id", UUID.class), row.getObject("bill_id", UUID.class));
        }
    }

    @Override
    public boolean isRecordedAs(UUID paymentId) {
        return !databases
                .write()
                .query(IS_RECORDED_AS, row -> row.getInt(1), paymentId)
                .isEmpty();
    }

    @Override
    public void recorded(UUID id, UUID paymentId, String decider, Instant at) {
        databases.write().update(DECIDE, BankRow.Status.RECORDED.name(), paymentId, null, decider, at, id);
    }

    @Override
    public void dismissed(UUID id, String reason, String decider, Instant at) {
        databases.write().update(DECIDE, BankRow.Status.DISMISSED.name(), null, reason, decider, at, id);
    }

    @Override
    public List<BankRow> unmatched(UUID after, int limit) {
        return databases.read().query(QUEUE, JdbcBankRows::read, after == null ? BEFORE_ALL : after, limit);
    }

    private static BankRow read(ResultSet row) throws SQLException {
        BankEntry entry = new BankEntry(
                row.getString("reference"),
                row.getObject("booked_on", LocalDate.class),
                new Money(row.getBigDecimal("amount"), row.getString("currency")),
                row.getString("description"));
        return new BankRow(
                row.getObject("id", UUID.class),
                entry,
                row.getInt("running_no"),
                BankRow.Status.valueOf(row.getString("status")),
                row.getObject("payment_id", UUID.class),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
    }
}
