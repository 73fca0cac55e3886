package com.khaacho.invoice.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.database.jdbc.TestTransaction;
import com.khaacho.identity.Caller;
import com.khaacho.identity.Role;
import com.khaacho.invoice.CreditNote;
import com.khaacho.invoice.CreditRequest;
import com.khaacho.invoice.Drafts;
import com.khaacho.invoice.Invoice;
import com.khaacho.invoice.InvoiceSummary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbcInvoiceViewsTest {

    private static final TestPostgres POSTGRES = TestPostgres.migrated();

    private final UUID vendor = UUID.randomUUID();
    private final UUID retailer = UUID.randomUUID();
    private final JdbcInvoiceViews views = new JdbcInvoiceViews(POSTGRES.databases());
    private final List<Invoice> issued = new ArrayList<>();

    @BeforeEach
    void three_invoices() {
        POSTGRES.asOwner()
                .update(
                        "INSERT INTO party (id, kind, name) VALUES (?, 'VENDOR', 'V'), (?, 'RETAILER', 'R')",
                        vendor,
                        retailer);
        String code = "V" + vendor.toString().substring(0, 8).toUpperCase(Locale.ROOT);
        for (int i = 0; i < 3; i++) {
            try (TestTransaction transaction = POSTGRES.transaction()) {
                Drafts draft = new Drafts().of(vendor, code, retailer).with("Rice", "चामल", 3, "1520.50");
                issued.add(new JdbcInvoices(transaction.databases()).issue(draft.draft()));
                transaction.commit();
            }
        }
    }

    @Test
    void seller_buyer_and_operator_see_an_invoice_and_nobody_else() {
        Invoice invoice = issued.get(0);
        for (Caller reader : List.of(as(Role.VENDOR, vendor), as(Role.RETAILER, retailer), operator())) {
            assertEquals(Optional.of(invoice), views.invoice(invoice.id(), reader));
        }
        for (Role role : List.of(Role.VENDOR, Role.RETAILER)) {
            assertEquals(Optional.empty(), views.invoice(invoice.id(), as(role, UUID.randomUUID())));
            assertEquals(List.of(), views.list(null, 10, as(role, UUID.randomUUID())));
        }
        assertEquals(Optional.empty(), views.invoice(UUID.randomUUID(), operator()));
    }

    @Test
    void a_list_goes_on_behind_the_last_invoice_of_the_page_before() {
        List<InvoiceSummary> all = issued.stream()
                .sorted(Comparator.comparing((Invoice i) -> i.id().toString()).reversed())
                .map(InvoiceSummary::of)
                .toList();
        for (Caller reader : List.of(as(Role.VENDOR, vendor), as(Role.RETAILER, retailer))) {
            assertEquals(all.subList(0, 2), views.list(null, 2, reader));
            assertEquals(all.subList(2, 3), views.list(all.get(1).id(), 2, reader));
        }
        assertEquals(2, views.list(null, 2, operator()).size());
    }

    @Test
    void a_credit_note_is_listed_with_its_invoice_alone() {
        Invoice invoice = issued.get(0);
        CreditRequest request =
                new CreditRequest(UUID.randomUUID(), invoice.id(), Drafts.DAY, "Came back", Map.of(1, 1));
        try (TestTransaction transaction = POSTGRES.transaction()) {
            CreditNote note = new JdbcInvoices(transaction.databases()).credit(request);
            transaction.commit();
            assertEquals(List.of(note), views.creditNotesOf(invoice));
        }
        assertEquals(3, views.list(null, 10, as(Role.VENDOR, vendor)).size());
        assertEquals(Optional.empty(), views.invoice(request.id(), operator()));
    }

    private static Caller operator() {
        return as(Role.OPERATOR, UUID.randomUUID());
    }

    private static Caller as(Role role, UUID party) {
        return new Caller("somebody", party, Set.of(role));
    }
}
