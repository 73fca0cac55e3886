package com.khaacho.credit.pdf;

import com.khaacho.calendar.NepaliDate;
import com.khaacho.credit.AccountHolder;
import com.khaacho.credit.Statement;
import com.khaacho.paper.pdf.Paper;
import com.khaacho.paper.pdf.TextStyle;
import com.khaacho.paper.pdf.Typeface;
import java.io.IOException;
import java.time.LocalDate;

/** Where the parts of a statement stand: whose it is, the period, the table. */
final class StatementLayout {

    private static final float VALUE = Paper.LEFT + 62;

    private final Paper paper;
    private final Statement statement;
    private final TextStyle normal = new TextStyle(Typeface.regular(), 8.5f);
    private final TextStyle strong = new TextStyle(Typeface.bold(), 8.5f);
    private final TextStyle title = new TextStyle(Typeface.bold(), 14);
    private final TextStyle small = new TextStyle(Typeface.regular(), 7);

    StatementLayout(Paper paper, Statement statement) {
        this.paper = paper;
        this.statement = statement;
    }

    void write() throws IOException {
        paper.write(title, Paper.LEFT, "STATEMENT OF ACCOUNT / खाता विवरण");
        paper.down(2 * title.leading());
        LocalDate first = statement.period().first();
        LocalDate last = statement.period().last();
        AccountHolder holder = statement.holder();
        fact("Account", holder.code() + " " + holder.name());
        if (holder.pan() != null) {
            fact("PAN", holder.pan());
        }
        fact("Period (AD)", first + " to " + last);
        fact("मिति (BS)", NepaliDate.of(first) + " to " + NepaliDate.of(last));
        paper.down(normal.leading());
        new StatementTable(paper, normal, strong).write(statement);
        paper.feet(small, "Statement of account " + first + " to " + last);
    }

    private void fact(String name, String value) throws IOException {
        paper.write(normal, Paper.LEFT, name);
        paper.paragraph(strong, VALUE, Paper.RIGHT, value);
    }
}
