package com.khaacho.invoice;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What is to be credited of an invoice, for goods that came back or were short.
 *
 * @param id made from what is credited, so that crediting it again finds the note that is already there
 * @param issuedOn the day in Nepal; it decides the fiscal year of the note's number
 * @param reason printed on the note, 1 to 200 characters
 * @param quantities selling units by line number of the invoice
 */
public record CreditRequest(
        UUID id, UUID invoiceId, LocalDate issuedOn, String reason, Map<Integer, Integer> quantities) {

    public CreditRequest {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(invoiceId, "invoiceId");
        Objects.requireNonNull(issuedOn, "issuedOn");
        PrintedText.require("reason", reason, PrintedText.NAME);
        quantities = Map.copyOf(quantities);
    }

    /** By line number, so that every credit note lists its lines as the invoice does. */
    SortedMap<Integer, Integer> inOrder() {
        return new TreeMap<>(quantities);
    }
}
