package com.khaacho.tax.app;

import com.khaacho.credit.Books;
import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.database.jdbc.TestTransaction;
import com.khaacho.invoice.CreditNote;
import com.khaacho.invoice.CreditRequest;
import com.khaacho.invoice.Drafts;
import com.khaacho.invoice.Invoice;
import com.khaacho.invoice.jdbc.JdbcInvoices;
import com.khaacho.tax.TaxReport;
import com.khaacho.tax.TaxSettings;
import com.khaacho.tax.http.CbmsStub;
import com.khaacho.tax.http.CbmsTaxOffice;
import com.khaacho.tax.jdbc.JdbcTaxReports;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** A vendor that bills a shop, a tax office, and the clock of those who tell it. */
final class TaxDesk implements AutoCloseable {

    static final TestPostgres POSTGRES = TestPostgres.migrated();

    final CbmsStub office = new CbmsStub();
    final JdbcTaxReports reports = new JdbcTaxReports(POSTGRES.databases());
    private final UUID shop = new Books(POSTGRES).open("100000");
    private final UUID vendor = UUID.randomUUID();
    private final String code = "V" + vendor.toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private Instant now = Instant.now().plusSeconds(60);

    /** What other tests left is none of the desk's business. */
    TaxDesk() {
        POSTGRES.asOwner().update("UPDATE tax_report SET status = 'DONE', done_at = now() WHERE status <> 'DONE'");
        POSTGRES.asOwner().update("INSERT INTO party (id, kind, name) VALUES (?, 'VENDOR', 'V')", vendor);
    }

    Invoice bill() {
        try (TestTransaction transaction = POSTGRES.transaction()) {
            Drafts draft = new Drafts().of(vendor, code, shop).with("Rice", "चामल", 10, "100.00");
            Invoice invoice = new JdbcInvoices(transaction.databases()).issue(draft.draft());
            transaction.commit();
            return invoice;
        }
    }

    CreditNote takeBack(Invoice invoice) {
        try (TestTransaction transaction = POSTGRES.transaction()) {
            CreditNote note = new JdbcInvoices(transaction.databases())
                    .credit(new CreditRequest(UUID.randomUUID(), invoice.id(), Drafts.DAY, "Came back", Map.of(1, 2)));
            transaction.commit();
            return note;
        }
    }

    /** With more patience than any machine needs. */
    CbmsTaxOffice taxOffice() {
        return taxOffice(Duration.ofSeconds(60));
    }

    private CbmsTaxOffice taxOffice(Duration patience) {
        return new CbmsTaxOffice(new TaxSettings(office.address(), "kalimati", "secret", patience), clock());
    }

    /** One sweep of an instance. */
    int tell() {
        return tell(taxOffice());
    }

    int tellImpatiently() {
        return tell(taxOffice(Duration.ofSeconds(1)));
    }

    private int tell(CbmsTaxOffice taxOffice) {
        return new TellTaxOffice(reports, taxOffice, clock()).tell(100);
    }

    /** An hour is longer than any pause. */
    void anHourPasses() {
        now = now.plus(Duration.ofHours(1));
    }

    Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    Instant now() {
        return now;
    }

    TaxReport report(UUID document) {
        return reports.list(null, null, 10_000).stream()
                .filter(report -> report.documentId().equals(document))
                .findFirst()
                .orElseThrow();
    }

    /** State, attempts and the latest answer. */
    String standing(UUID document) {
        TaxReport report = report(document);
        return report.status() + " " + report.attempts() + " " + report.answer();
    }

    List<String> standings(Invoice... invoices) {
        return List.of(invoices).stream().map(invoice -> standing(invoice.id())).toList();
    }

    @Override
    public void close() {
        office.close();
    }
}
