package com.khaacho.payment.app;

import com.khaacho.identity.Caller;
import com.khaacho.payment.BankClues;
import com.khaacho.payment.BankRow;
import com.khaacho.payment.BankRows;
import com.khaacho.payment.Payer;
import com.khaacho.payment.Recording;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Records a row of a bank's statement as a payment, when it is sure whose it is. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SettleBankRowTransaction {

    private BankRows rows;
    private PostBankRow postBankRow;

    @Inject
    public SettleBankRowTransaction(BankRows rows, PostBankRow postBankRow) {
        this.rows = rows;
        this.postBankRow = postBankRow;
    }

    /** For the container only. */
    public SettleBankRowTransaction() {}

    /** Whether it is a payment now; otherwise it waits for an operator. */
    public boolean settle(UUID id, Caller uploader) {
        BankRow row = rows.lock(id).orElseThrow();
        if (row.status() != BankRow.Status.UNMATCHED) {
            return row.status() == BankRow.Status.RECORDED;
        }
        Optional<Payer> payer = rows.payer(BankClues.of(row.entry()));
        if (payer.isEmpty()) {
            return false;
        }
        Recording recording = postBankRow.asFound(row, payer.get(), uploader.username());
        return recording instanceof Recording.Done || recording instanceof Recording.AlreadyDone;
    }
}
