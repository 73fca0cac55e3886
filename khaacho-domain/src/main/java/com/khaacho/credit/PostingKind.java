package com.khaacho.credit;

/** What may be posted; each kind has its two accounts, so what does not balance cannot be said. */
public enum PostingKind {
    /** An order is approved, or agreed prices are above the estimate. */
    RESERVE(LedgerAccount.RESERVED, LedgerAccount.COMMITMENTS),
    /** An order is cancelled, waits for stock, or is invoiced: it holds less. */
    RELEASE(LedgerAccount.COMMITMENTS, LedgerAccount.RESERVED),
    /** Goods are delivered and billed. */
    INVOICE(LedgerAccount.RECEIVABLE, LedgerAccount.SALES),
    /** An invoice is taken back, in part or whole. */
    CREDIT_NOTE(LedgerAccount.SALES, LedgerAccount.RECEIVABLE),
    /** Money has come. */
    PAYMENT(LedgerAccount.CASH, LedgerAccount.RECEIVABLE),
    /** Nobody will pay it any more. */
    WRITE_OFF(LedgerAccount.LOSSES, LedgerAccount.RECEIVABLE),
    /** What was owed before there was a ledger. */
    OPENING(LedgerAccount.RECEIVABLE, LedgerAccount.OPENING);

    private final LedgerAccount debit;
    private final LedgerAccount credit;

    PostingKind(LedgerAccount debit, LedgerAccount credit) {
        this.debit = debit;
        this.credit = credit;
    }

    public LedgerAccount debit() {
        return debit;
    }

    public LedgerAccount credit() {
        return credit;
    }

    /** 1 when it adds to the account, -1 when it takes from it, else 0. */
    int sign(LedgerAccount account) {
        return account == debit ? 1 : account == credit ? -1 : 0;
    }
}
