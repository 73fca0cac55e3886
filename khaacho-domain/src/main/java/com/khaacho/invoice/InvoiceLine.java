package com.khaacho.invoice;

import com.khaacho.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Goods on an invoice or credit note.
 *
 * @param lineNo 1 to 500; a credit note's line has the number of the invoice line it corrects
 * @param nameNe the goods' Nepali name in Devanagari; null when there is none
 * @param quantity selling units, 1 to 1,000,000
 * @param unitPrice per selling unit, above 0, NPR without VAT, to the paisa
 */
public record InvoiceLine(
        int lineNo, String sku, String description, String nameNe, int quantity, BigDecimal unitPrice) {

    /** As many lines as an order has. */
    public static final int MAX_LINES = 500;

    private static final int MAX_QUANTITY = 1_000_000;
    private static final int MAX_DESCRIPTION = 300;
    private static final int MAX_SKU = 100;

    public InvoiceLine {
        if (lineNo < 1 || lineNo > MAX_LINES) {
            throw new IllegalArgumentException("Line numbers go from 1 to " + MAX_LINES);
        }
        if (quantity < 1 || quantity > MAX_QUANTITY) {
            throw new IllegalArgumentException("Quantities go from 1 to " + MAX_QUANTITY);
        }
        unitPrice = unitPrice.setScale(2, RoundingMode.UNNECESSARY);
        if (unitPrice.signum() <= 0) {
            throw new IllegalArgumentException("A price is above 0");
        }
        PrintedText.require("sku", sku, MAX_SKU);
        PrintedText.require("description", description, MAX_DESCRIPTION);
        if (nameNe != null) {
            PrintedText.require("nameNe", nameNe, MAX_DESCRIPTION);
        }
    }

    /** Quantity times price, without VAT. */
    public Money amount() {
        return Money.npr(unitPrice).times(quantity);
    }

    /** The same goods in another quantity. */
    InvoiceLine of(int otherQuantity) {
        return new InvoiceLine(lineNo, sku, description, nameNe, otherQuantity, unitPrice);
    }
}
