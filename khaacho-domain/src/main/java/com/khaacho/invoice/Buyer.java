package com.khaacho.invoice;

import java.util.Objects;
import java.util.UUID;

/**
 * The retailer as it stands on an invoice, kept with it.
 *
 * @param pan null when the retailer has told none
 */
public record Buyer(UUID id, String name, String address, PanNumber pan) {

    public Buyer {
        Objects.requireNonNull(id, "id");
        PrintedText.require("name", name, PrintedText.NAME);
        PrintedText.require("address", address, PrintedText.NAME);
    }
}
