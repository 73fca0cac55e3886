package com.khaacho.payment;

import com.khaacho.invoice.InvoiceNumber;
import com.khaacho.shared.Money;
import java.util.UUID;

/**
 * What of a payment settles a bill at present. A later credit note on the bill moves it to others.
 *
 * @param invoice its number, or null where the bill has no invoice
 * @param named whether the payer named the bill; otherwise it was the oldest one
 */
public record Settlement(UUID billId, InvoiceNumber invoice, Money amount, boolean named) {}
