package com.khaacho.invoice.pdf;

import com.khaacho.calendar.NepaliDate;
import com.khaacho.invoice.AmountInWords;
import com.khaacho.invoice.CreditNote;
import com.khaacho.invoice.Invoice;
import com.khaacho.invoice.InvoiceTotals;
import com.khaacho.invoice.PanNumber;
import com.khaacho.invoice.TaxDocument;
import com.khaacho.paper.pdf.Figures;
import com.khaacho.paper.pdf.Paper;
import com.khaacho.paper.pdf.TextStyle;
import com.khaacho.paper.pdf.Typeface;
import com.khaacho.shared.Money;
import com.khaacho.shared.PaymentTerms;
import java.io.IOException;
import java.time.LocalDate;

/** Where the parts of an invoice stand: parties, number and dates, the lines, the sums. */
final class InvoiceLayout {

    private static final float MIDDLE = 330;
    private static final float CLOSING_HEIGHT = 150;

    private final Paper paper;
    private final TaxDocument document;
    private final TextStyle normal;
    private final TextStyle strong;
    private final TextStyle title;
    private final TextStyle small;

    InvoiceLayout(Paper paper, TaxDocument document) {
        this.paper = paper;
        this.document = document;
        this.normal = new TextStyle(Typeface.regular(), 8.5f);
        this.strong = new TextStyle(Typeface.bold(), 8.5f);
        this.title = new TextStyle(Typeface.bold(), 14);
        this.small = new TextStyle(Typeface.regular(), 7);
    }

    void write() throws IOException {
        boolean credit = document instanceof CreditNote;
        float top = paper.y();
        paper.write(title, MIDDLE, credit ? "CREDIT NOTE / क्रेडिट नोट" : "TAX INVOICE / कर बीजक");
        paper.down(title.leading());
        facts();
        float left = paper.y();
        paper.backTo(top);
        parties();
        paper.backTo(Math.min(left, paper.y()) - normal.leading());
        new LineTable(paper, normal, strong).write(document.lines());
        closing();
        paper.feet(small, document.number().toString());
    }

    private void facts() throws IOException {
        fact("Number", document.number().toString());
        fact("Date (AD)", document.issuedOn().toString());
        fact("मिति (BS)", document.issuedOnInNepal().toString());
        if (document instanceof Invoice invoice && invoice.terms().isPresent()) {
            terms(invoice);
        }
        if (document instanceof CreditNote note) {
            fact("For invoice", note.invoice().number().toString());
            fact("of", note.invoice().issuedOn() + " / " + note.invoice().issuedOnInNepal() + " BS");
            fact("Reason", note.reason());
        }
    }

    private void terms(Invoice invoice) throws IOException {
        LocalDate due = invoice.dueOn().orElseThrow();
        boolean cash = invoice.terms().orElseThrow().equals(PaymentTerms.CASH_ON_DELIVERY);
        fact("Terms", cash ? "Cash on delivery / नगद" : "Credit / उधारो");
        fact("Due", due + " / " + NepaliDate.of(due) + " BS");
    }

    private void fact(String name, String value) throws IOException {
        paper.write(normal, MIDDLE, name);
        paper.paragraph(strong, MIDDLE + 62, Paper.RIGHT, value);
    }

    private void parties() throws IOException {
        paper.paragraph(title, Paper.LEFT, MIDDLE - 12, document.seller().name());
        paper.paragraph(normal, Paper.LEFT, MIDDLE - 12, document.seller().address());
        pan(document.seller().pan());
        paper.down(normal.leading());
        paper.paragraph(normal, Paper.LEFT, MIDDLE - 12, "Buyer / क्रेता");
        paper.paragraph(strong, Paper.LEFT, MIDDLE - 12, document.buyer().name());
        paper.paragraph(normal, Paper.LEFT, MIDDLE - 12, document.buyer().address());
        if (document.buyer().pan() != null) {
            pan(document.buyer().pan());
        }
    }

    private void pan(PanNumber pan) throws IOException {
        paper.paragraph(normal, Paper.LEFT, MIDDLE - 12, "PAN / VAT No. " + pan);
    }

    private void closing() throws IOException {
        if (!paper.fits(CLOSING_HEIGHT)) {
            paper.turn();
        }
        paper.down(2 * normal.leading());
        InvoiceTotals totals = document.totals();
        sum(normal, "Taxable amount", totals.goods());
        sum(normal, "VAT " + Figures.percent(totals.rate().percent()) + " %", totals.vat());
        sum(strong, "Total", totals.total());
        paper.down(normal.leading());
        paper.paragraph(normal, Paper.LEFT, Paper.RIGHT, "In words: " + AmountInWords.of(totals.total()));
        paper.down(4 * normal.leading());
        paper.rule(MIDDLE, Paper.RIGHT);
        paper.down(normal.leading());
        paper.write(normal, MIDDLE, "For " + shortened(document.seller().name()));
    }

    private void sum(TextStyle style, String name, Money amount) throws IOException {
        paper.write(style, MIDDLE, name);
        paper.writeEndingAt(style, Paper.RIGHT - 4, amount.currency() + " " + Figures.grouped(amount.amount()));
        paper.down(style.leading());
    }

    /** One line of the signature's place. */
    private String shortened(String name) {
        return normal.wrap(name, Paper.RIGHT - MIDDLE - 24).get(0);
    }
}
