package com.khaacho.credit.app;

import com.khaacho.credit.CreditViews;
import com.khaacho.credit.Statement;
import com.khaacho.credit.StatementPeriod;
import com.khaacho.credit.StatementPrinter;
import com.khaacho.credit.StatementResult;
import com.khaacho.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes statements of account for those who may see them, see {@link FindCredit}. A period with more lines than a
 * statement holds is refused: part of one would not add up.
 */
@ApplicationScoped
public class MakeStatement {

    private final CreditViews views;
    private final StatementPrinter printer;

    @Inject
    public MakeStatement(CreditViews views, StatementPrinter printer) {
        this.views = views;
        this.printer = printer;
    }

    /** For the container's proxy only. */
    protected MakeStatement() {
        this(null, null);
    }

    /**
     * Makes a statement, or says why not.
     *
     * @throws com.khaacho.shared.StoreUnavailableException while the database is away
     */
    public StatementResult of(UUID retailerId, StatementPeriod period, Caller reader) {
        if (!FindCredit.maySee(retailerId, reader)) {
            return new StatementResult.NoAccount();
        }
        Optional<Statement> found = views.statement(retailerId, period, Statement.MAX_LINES + 1);
        if (found.isEmpty()) {
            return new StatementResult.NoAccount();
        }
        Statement statement = found.get();
        return statement.lines().size() > Statement.MAX_LINES
                ? new StatementResult.TooLong()
                : new StatementResult.Made(statement);
    }

    /** As a PDF file. */
    public byte[] print(Statement statement) {
        return printer.print(statement);
    }
}
