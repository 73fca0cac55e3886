package com.khaacho.invoice.rest;

import com.khaacho.api.rest.JsonOutput;
import com.khaacho.credit.Bill;
import com.khaacho.invoice.Buyer;
import com.khaacho.invoice.CreditNote;
import com.khaacho.invoice.Invoice;
import com.khaacho.invoice.InvoiceLine;
import com.khaacho.invoice.InvoiceSummary;
import com.khaacho.invoice.InvoiceTotals;
import com.khaacho.invoice.PanNumber;
import com.khaacho.invoice.Seller;
import com.khaacho.shared.Money;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Invoices and credit notes as JSON. */
final class InvoiceJson {

    private InvoiceJson() {}

    /**
     * @param standings what is open of them, by their ids
     * @param nextCursor null on the last page
     */
    static byte[] page(List<InvoiceSummary> invoices, Map<UUID, Bill> standings, String nextCursor) {
        JsonOutput json = new JsonOutput().object().array("invoices");
        for (InvoiceSummary invoice : invoices) {
            head(json.object(), invoice);
            standing(json, standings.get(invoice.id()));
            json.end();
        }
        return json.end().text("nextCursor", nextCursor).end().toBytes();
    }

    static byte[] one(Invoice invoice, Bill standing, List<CreditNote> notes) {
        JsonOutput json = new JsonOutput().object();
        head(json, InvoiceSummary.of(invoice));
        standing(json, standing);
        json.array("lines");
        invoice.lines().forEach(line -> write(json, line));
        json.end().array("creditNotes");
        notes.forEach(note -> write(json, note));
        return json.end().end().toBytes();
    }

    static byte[] creditNote(CreditNote note) {
        JsonOutput json = new JsonOutput()
                .object()
                .text("creditNoteId", note.id().toString())
                .text("invoiceId", note.invoice().id().toString())
                .text("invoiceNumber", note.invoice().number().toString())
                .text("reason", note.reason())
                .text("number", note.number().toString())
                .text("issuedOn", note.issuedOn().toString());
        parties(json, note.seller(), note.buyer());
        totals(json, note.totals());
        json.array("lines");
        note.lines().forEach(line -> write(json, line));
        return json.end().end().toBytes();
    }

    private static void head(JsonOutput json, InvoiceSummary invoice) {
        json.text("invoiceId", invoice.id().toString())
                .text("number", invoice.number().toString())
                .text("issuedOn", invoice.issuedOn().toString());
        if (invoice.terms() != null) {
            json.text("paymentTerms", invoice.terms().word())
                    .text("dueOn", invoice.dueOn().toString());
        }
        parties(json, invoice.seller(), invoice.buyer());
        totals(json, invoice.totals());
    }

    private static void parties(JsonOutput json, Seller seller, Buyer buyer) {
        json.object("seller");
        party(json, seller.id().toString(), seller.name(), seller.address(), seller.pan());
        json.object("buyer");
        party(json, buyer.id().toString(), buyer.name(), buyer.address(), buyer.pan());
    }

    private static void standing(JsonOutput json, Bill bill) {
        json.money("paid", bill.paid())
                .money("open", bill.open())
                .text("state", bill.state().name());
    }

    private static void party(JsonOutput json, String id, String name, String address, PanNumber pan) {
        json.text("partyId", id)
                .text("name", name)
                .text("address", address)
                .text("pan", pan == null ? null : pan.digits())
                .end();
    }

    private static void totals(JsonOutput json, InvoiceTotals totals) {
        json.money("goods", totals.goods())
                .text("vatPercent", totals.rate().percent().toPlainString())
                .money("vat", totals.vat())
                .money("total", totals.total());
    }

    private static void write(JsonOutput json, InvoiceLine line) {
        json.object()
                .number("lineNo", line.lineNo())
                .text("sku", line.sku())
                .text("description", line.description())
                .text("nameNe", line.nameNe())
                .number("quantity", line.quantity())
                .money("unitPrice", Money.npr(line.unitPrice()))
                .money("amount", line.amount())
                .end();
    }

    private static void write(JsonOutput json, CreditNote note) {
        json.object()
                .text("creditNoteId", note.id().toString())
                .text("number", note.number().toString())
                .text("issuedOn", note.issuedOn().toString())
                .text("reason", note.reason())
                .money("total", note.totals().total())
                .end();
    }
}
