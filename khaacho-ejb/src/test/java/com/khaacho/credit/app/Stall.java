package com.khaacho.credit.app;

import java.util.UUID;

/** The sizes of the game: what two shops order, pay and may owe, in whole rupees. */
final class Stall {

    static final int SHOPS = 2;
    static final int ORDERS = 6;
    static final int PAYMENTS = 4;

    /** Carries two or three of a shop's orders, not all. */
    static final int LIMIT = 800;

    /** The risk stage reckons with the cheapest offer, whose vendor has none left. */
    static final int ESTIMATED_PRICE = 10;

    static final int AGREED_PRICE = 12;

    private Stall() {}

    static int shopOf(int target) {
        return target % SHOPS;
    }

    static int quantityOf(int order) {
        return 10 * (order + 1);
    }

    static int amountOf(int payment) {
        return 150 + payment;
    }

    static UUID paymentId(int payment, UUID shop) {
        return new UUID(shop.getMostSignificantBits(), payment);
    }

    static UUID invoiceId(UUID order) {
        return new UUID(order.getMostSignificantBits(), ~order.getLeastSignificantBits());
    }
}
