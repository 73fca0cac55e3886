package com.khaacho.credit;

/**
 * The accounts of one retailer's ledger. A balance is the debits less the credits; each account but the first two is the
 * other side of those.
 */
public enum LedgerAccount {
    /** What approved orders hold and no invoice asks for yet. */
    RESERVED,
    /** What is invoiced and not paid; below 0 when more is paid than was asked. */
    RECEIVABLE,
    /** The other side of reservations: credit that is promised to orders. */
    COMMITMENTS,
    /** The other side of invoices and credit notes. */
    SALES,
    /** The other side of payments. */
    CASH,
    /** The other side of what is given up. */
    LOSSES,
    /** The other side of what was owed before there was a ledger. */
    OPENING
}
