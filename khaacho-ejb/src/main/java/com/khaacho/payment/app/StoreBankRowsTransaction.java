package com.khaacho.payment.app;

import com.khaacho.identity.Caller;
import com.khaacho.payment.BankClues;
import com.khaacho.payment.BankRow;
import com.khaacho.payment.BankRows;
import com.khaacho.payment.StatementReading;
import com.khaacho.payment.StatementReport;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Stores the credits of a bank's statement, all or none: what is known already is left as it is. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class StoreBankRowsTransaction {

    @Resource
    private SessionContext context;

    private BankRows rows;
    private Clock clock;

    @Inject
    public StoreBankRowsTransaction(BankRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** For the container only. */
    public StoreBankRowsTransaction() {}

    /** Those of its rows, new or not, of which nothing is decided. */
    public List<BankRow> stored(StatementReading reading, Caller uploader) {
        return rows.add(reading.entries(), uploader.username(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** What would come of it; nothing is kept. */
    public StatementReport tried(StatementReading reading, Caller uploader) {
        context.setRollbackOnly();
        List<BankRow> undecided = stored(reading, uploader);
        int sure = (int) undecided.stream()
                .filter(row -> rows.payer(BankClues.of(row.entry())).isPresent())
                .count();
        int known = reading.entries().size() - undecided.size();
        return reading.report(false, known, sure, undecided.size() - sure);
    }
}
