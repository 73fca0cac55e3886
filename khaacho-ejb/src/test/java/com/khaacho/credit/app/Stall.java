package com.khaacho.credit.app;

import java.util.UUID;

/** The sizes of the game: what two shops order, pay and may owe, in whole rupees. */
final class Stall {

    static final int SHOPS = 2;
    static final int ORDERS = 6;
    static final int PAYMENTS = 4;

    /** Carries two or three of a shop's orders, not all. */
    static final int LIMIT = 9_040;

    /** The risk stage reckons with the cheapest offer, whose vendor has none left. */
    static final int ESTIMATED_PRICE = 100;

    static final int AGREED_PRICE = 120;

    private Stall() {}

    static int shopOf(int target) {
        return target % SHOPS;
    }

    static int quantityOf(int order) {
        return 10 * (order + 1);
    }

    static int amountOf(int payment) {
        return 1_700 + payment;
    }

    static UUID paymentId(int payment, UUID shop) {
        return new UUID(shop.getMostSignificantBits(), payment);
    }

    /** With VAT of 13 %; goods are whole hundreds or so, that it is whole rupees. */
    static int withVat(int goods) {
        return goods + goods * 13 / 100;
    }

    /** Units of its line that are called off at once; every order is a multiple of them. */
    static final int CALLED_OFF = 5;

    /** Units that an amended order asks for. */
    static final int AMENDED = 35;

    /** Units that come back at once, as often as that many are left of what was billed. */
    static final int RETURNED = 5;

    /** A vendor comes with all of it, or without one bag. */
    static int missing(int order) {
        return order % 3 == 0 ? 0 : 5;
    }
}
