package com.khaacho.credit.pdf;

import com.khaacho.calendar.NepaliDate;
import com.khaacho.credit.PostingKind;
import com.khaacho.credit.Statement;
import com.khaacho.credit.StatementLine;
import com.khaacho.paper.pdf.Figures;
import com.khaacho.paper.pdf.Paper;
import com.khaacho.paper.pdf.TextStyle;
import com.khaacho.shared.Money;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;

/** What was owed, what changed it and what is owed then, with the head of the table again on each page. */
final class StatementTable {

    private static final float DATE = Paper.LEFT + 4;
    private static final float WHAT = DATE + 58;
    private static final float CAUSE = WHAT + 82;
    private static final float DEBIT_END = Paper.RIGHT - 154;
    private static final float CREDIT_END = Paper.RIGHT - 79;
    private static final float BALANCE_END = Paper.RIGHT - 4;

    private static final float HEAD_HEIGHT = 22;

    private final Paper paper;
    private final TextStyle normal;
    private final TextStyle strong;

    StatementTable(Paper paper, TextStyle normal, TextStyle strong) {
        this.paper = paper;
        this.normal = normal;
        this.strong = strong;
    }

    void write(Statement statement) throws IOException {
        head(statement.opening().currency());
        sum("Opening balance", null, null, statement.opening());
        for (StatementLine line : statement.lines()) {
            row(line);
        }
        paper.rule(Paper.LEFT, Paper.RIGHT);
        paper.down(normal.leading());
        sum("Closing balance", statement.debits(), statement.credits(), statement.closing());
    }

    private void head(String currency) throws IOException {
        paper.shade(5, HEAD_HEIGHT - 6);
        paper.write(strong, DATE, "Date");
        paper.write(strong, WHAT, "What");
        paper.write(strong, CAUSE, "Reference");
        paper.writeEndingAt(strong, DEBIT_END, "Debit");
        paper.writeEndingAt(strong, CREDIT_END, "Credit");
        paper.writeEndingAt(strong, BALANCE_END, "Balance (" + currency + ")");
        paper.down(HEAD_HEIGHT);
    }

    private void row(StatementLine line) throws IOException {
        // The closing line and its rule stay with the last row.
        if (!paper.fits(3 * normal.leading())) {
            paper.turn();
            head(line.balance().currency());
        }
        paper.write(normal, DATE, day(line.entry().posting().occurredAt()));
        paper.write(normal, WHAT, words(line.entry().posting().kind()));
        paper.write(normal, CAUSE, line.entry().posting().cause().id().toString());
        figures(normal, line.debit(), line.credit(), line.balance());
        paper.down(normal.leading());
    }

    private void sum(String what, Money debit, Money credit, Money balance) throws IOException {
        paper.write(strong, WHAT, what);
        figures(strong, debit, credit, balance);
        paper.down(normal.leading());
    }

    private void figures(TextStyle style, Money debit, Money credit, Money balance) throws IOException {
        figure(style, DEBIT_END, debit);
        figure(style, CREDIT_END, credit);
        paper.writeEndingAt(style, BALANCE_END, Figures.grouped(balance.amount()));
    }

    /** Nothing where nothing was moved. */
    private void figure(TextStyle style, float end, Money amount) throws IOException {
        if (amount != null && amount.isPositive()) {
            paper.writeEndingAt(style, end, Figures.grouped(amount.amount()));
        }
    }

    private static String day(Instant instant) {
        return LocalDate.ofInstant(instant, NepaliDate.ZONE).toString();
    }

    private static String words(PostingKind kind) {
        return switch (kind) {
            case INVOICE -> "Invoice";
            case CREDIT_NOTE -> "Credit note";
            case PAYMENT -> "Payment";
            case WRITE_OFF -> "Write-off";
            case OPENING -> "Carried over";
            case RESERVE, RELEASE -> throw new IllegalArgumentException(kind + " changes no debt");
        };
    }
}
