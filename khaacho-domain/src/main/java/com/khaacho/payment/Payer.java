package com.khaacho.payment;

import java.util.List;
import java.util.UUID;

/**
 * Whose money it is, for sure.
 *
 * @param billIds the invoices that the bank's text names, in its order
 */
public record Payer(UUID retailerId, List<UUID> billIds) {

    public Payer {
        billIds = List.copyOf(billIds);
    }
}
