package com.khaacho.payment.app;

import com.khaacho.payment.BankRow;
import com.khaacho.payment.BankRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Shows operators the rows of banks' statements that wait for them. */
@ApplicationScoped
public class FindBankRows {

    private final BankRows rows;

    @Inject
    public FindBankRows(BankRows rows) {
        this.rows = rows;
    }

    /** For the container's proxy only. */
    protected FindBankRows() {
        this(null);
    }

    /** See {@link BankRows#unmatched}. */
    public List<BankRow> unmatched(UUID after, int limit) {
        return rows.unmatched(after, limit);
    }
}
