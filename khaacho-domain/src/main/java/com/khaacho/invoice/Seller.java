package com.khaacho.invoice;

import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The vendor as it stands on an invoice, kept with it: a later change of name or address changes no invoice.
 *
 * @param code what its invoice numbers begin with: 2 to 12 capital letters and digits, unique among vendors
 */
public record Seller(UUID id, String code, String name, String address, PanNumber pan) {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{2,12}");

    public Seller {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(pan, "pan");
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("A vendor's code has 2 to 12 capital letters and digits");
        }
        PrintedText.require("name", name, PrintedText.NAME);
        PrintedText.require("address", address, PrintedText.NAME);
    }
}
