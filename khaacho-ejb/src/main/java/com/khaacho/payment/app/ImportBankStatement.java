package com.khaacho.payment.app;

import com.khaacho.catalog.ImportOptions;
import com.khaacho.identity.Caller;
import com.khaacho.payment.BankRow;
import com.khaacho.payment.StatementReading;
import com.khaacho.payment.StatementReport;
import com.khaacho.payment.StatementRow;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.List;

/**
 * Takes over a bank's statement: stores its credits in one transaction, and then records those whose retailer is sure, each
 * in one of its own. Who dies in between leaves rows that wait for an operator, as others do; uploading the statement once
 * more finds them and goes on.
 */
@ApplicationScoped
public class ImportBankStatement {

    @EJB
    private StoreBankRowsTransaction store;

    @EJB
    private SettleBankRowTransaction settle;

    /** Imports; what came of it, the report says. */
    public StatementReport run(Iterator<StatementRow> source, ImportOptions options, Caller uploader) {
        StatementReading reading = new StatementReading(source);
        if (options.dryRun() || !reading.isGood(options.partial())) {
            return store.tried(reading, uploader);
        }
        List<BankRow> undecided = store.stored(reading, uploader);
        int recorded = 0;
        for (BankRow row : undecided) {
            recorded += settle.settle(row.id(), uploader) ? 1 : 0;
        }
        int known = reading.entries().size() - undecided.size();
        return reading.report(true, known, recorded, undecided.size() - recorded);
    }
}
