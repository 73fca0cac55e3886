package com.khaacho.payment.app;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that changes what a shop owes, in a small game. Amounts are paise.
 *
 * @param number which bill, payment, credit note or write-off; done twice it is the same one
 * @param diesFirst whether the process dies before its commit and somebody does it again
 */
record Deed(Kind kind, int number, boolean diesFirst) {

    static final int BILLS = 5;
    static final int NUMBERS = 10;
    static final int UNIT_PRICE = 137;

    /** Days since each bill, of which some are beyond terms of 30; not in the order of their numbers. */
    private static final int[] AGES = {33, 10, 45, 10, 31};

    enum Kind {
        BILL,
        PAY,
        CREDIT,
        WRITE_OFF
    }

    static int ageOf(int bill) {
        return AGES[bill];
    }

    /** Selling units that were delivered. */
    static int unitsOf(int bill) {
        return 40 + 25 * bill;
    }

    /** With VAT of 13 % to the paisa, half up. */
    static int withVat(int goods) {
        return goods + (goods * 13 + 50) / 100;
    }

    static int amountOf(int payment) {
        return 1_301 + 1_733 * payment;
    }

    /** The bills that a payment names: none, one for all of it, one for half of it, or two. */
    static Map<Integer, Integer> wishesOf(int payment) {
        Map<Integer, Integer> wishes = new LinkedHashMap<>();
        int amount = amountOf(payment);
        switch (payment % 4) {
            case 1 -> wishes.put(payment % BILLS, amount);
            case 2 -> wishes.put(payment % BILLS, amount / 2);
            case 3 -> {
                wishes.put(payment % BILLS, amount / 3);
                wishes.put((payment + 1) % BILLS, amount - amount / 3);
            }
            default -> {}
        }
        return wishes;
    }

    static int billOf(int note) {
        return note % BILLS;
    }

    /** Selling units that a credit note takes back; some want more than there is. */
    static int unitsTakenBackBy(int note) {
        return 9 + 11 * note;
    }

    static int amountWrittenOffBy(int writeOff) {
        return 501 + writeOff;
    }
}
