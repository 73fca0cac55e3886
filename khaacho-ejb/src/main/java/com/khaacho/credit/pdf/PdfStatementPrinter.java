package com.khaacho.credit.pdf;

import com.khaacho.credit.Statement;
import com.khaacho.credit.StatementPrinter;
import com.khaacho.paper.pdf.Paper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Prints to PDF, A4. */
@ApplicationScoped
public class PdfStatementPrinter implements StatementPrinter {

    @Override
    public byte[] print(Statement statement) {
        try (Paper paper = new Paper()) {
            new StatementLayout(paper, statement).write();
            return paper.bytes("Statement of account", seed(statement));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of values whose hashes are the same in every JVM. */
    private static long seed(Statement statement) {
        return Objects.hash(
                statement.holder().id(),
                statement.period().first(),
                statement.period().last(),
                statement.closing().amount());
    }
}
