package com.khaacho.credit.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What one thread with whole rupees would make of the steps. It shares no code with the platform. */
final class ModelShops {

    private final Comparator<Integer> byId;
    private final String[] statuses = new String[Stall.ORDERS];
    private final int[] units =
            IntStream.range(0, Stall.ORDERS).map(Stall::quantityOf).toArray();
    private final int[] billed = new int[Stall.ORDERS];
    private final int[] reported = new int[Stall.ORDERS];
    private final int[] held = new int[Stall.ORDERS];
    private final int[] balance = new int[Stall.SHOPS];
    private final Set<Integer> paid = new HashSet<>();
    private final List<List<String>> entries = Stream.generate(() -> (List<String>) new ArrayList<String>())
            .limit(Stall.SHOPS)
            .toList();

    /** Stages work on their batch in the order of the orders' ids. */
    ModelShops(Comparator<Integer> byId) {
        this.byId = byId;
        Arrays.fill(statuses, "PARSED");
    }

    void play(Step step) {
        switch (step.kind()) {
            case ASSESS -> batch(step).forEach(this::assess);
            case AMEND -> amend(step.target());
            case ROUTE -> batch(step).forEach(this::route);
            case CANCEL -> cancel(step.target());
            case CANCEL_UNITS -> cancelUnits(step.target());
            case DELIVER -> deliver(step.target());
            case REPORT_RETURN -> reportReturn(step.target());
            case ACCEPT_RETURN -> acceptReturn(step.target());
            case PAY -> pay(step.target() % Stall.PAYMENTS);
            default -> throw new IllegalArgumentException(step.toString());
        }
    }

    private List<Integer> batch(Step step) {
        return Stream.of(step.target(), step.neighbour()).sorted(byId).toList();
    }

    private void assess(int order) {
        int total = Stall.withVat(units[order] * Stall.ESTIMATED_PRICE);
        if (statuses[order].equals("PARSED")) {
            boolean fits = total <= available(Stall.shopOf(order));
            statuses[order] = fits ? "APPROVED" : "REJECTED";
            hold(order, fits ? total : 0);
        }
    }

    /** An order that waits is tried again, for a payment may have made room for it. */
    private void route(int order) {
        int agreed = Stall.withVat(units[order] * Stall.AGREED_PRICE);
        if (Set.of("APPROVED", "BACKORDERED").contains(statuses[order])) {
            boolean fits = agreed - held[order] <= available(Stall.shopOf(order));
            statuses[order] = fits ? "ROUTED" : "BACKORDERED";
            hold(order, fits ? agreed : 0);
        }
    }

    private void cancel(int order) {
        if (!Set.of("REJECTED", "COMPLETED", "CANCELLED").contains(statuses[order])) {
            statuses[order] = "CANCELLED";
            hold(order, 0);
        }
    }

    /** It begins again with what it asks for now, unless vendors were asked. */
    private void amend(int order) {
        if (Set.of("PARSED", "APPROVED", "BACKORDERED").contains(statuses[order])) {
            units[order] = Stall.AMENDED;
            statuses[order] = "PARSED";
            hold(order, 0);
        }
    }

    /** Before vendors are asked it begins again with what is left, after that it holds less. */
    private void cancelUnits(int order) {
        if (Set.of("REJECTED", "COMPLETED", "CANCELLED").contains(statuses[order])) {
            return;
        }
        units[order] -= Stall.CALLED_OFF;
        if (units[order] == 0) {
            cancel(order);
        } else if (statuses[order].equals("ROUTED")) {
            hold(order, Stall.withVat(units[order] * Stall.AGREED_PRICE));
        } else if (!statuses[order].equals("BACKORDERED")) {
            statuses[order] = "PARSED";
            hold(order, 0);
        }
    }

    private void deliver(int order) {
        if (statuses[order].equals("ROUTED")) {
            statuses[order] = "COMPLETED";
            billed[order] = units[order] - Stall.missing(order);
            int bill = Stall.withVat(billed[order] * Stall.AGREED_PRICE);
            hold(order, 0);
            balance[Stall.shopOf(order)] += bill;
            if (bill > 0) {
                entries.get(Stall.shopOf(order)).add("INVOICE " + bill + " bill of " + order);
            }
        }
    }

    private void reportReturn(int order) {
        if (billed[order] >= Stall.RETURNED) {
            billed[order] -= Stall.RETURNED;
            reported[order]++;
        }
    }

    private void acceptReturn(int order) {
        if (reported[order] > 0) {
            reported[order]--;
            int credit = Stall.withVat(Stall.RETURNED * Stall.AGREED_PRICE);
            balance[Stall.shopOf(order)] -= credit;
            entries.get(Stall.shopOf(order)).add("CREDIT_NOTE " + credit + " return of " + order);
        }
    }

    private void pay(int payment) {
        if (paid.add(payment)) {
            balance[Stall.shopOf(payment)] -= Stall.amountOf(payment);
            entries.get(Stall.shopOf(payment)).add("PAYMENT " + Stall.amountOf(payment) + " payment " + payment);
        }
    }

    private void hold(int order, int amount) {
        int change = amount - held[order];
        held[order] = amount;
        if (change != 0) {
            String kind = change > 0 ? "RESERVE " : "RELEASE ";
            entries.get(Stall.shopOf(order)).add(kind + Math.abs(change) + " order " + order);
        }
    }

    private int available(int shop) {
        return Stall.LIMIT - reserved(shop) - Math.max(balance[shop], 0);
    }

    int reserved(int shop) {
        return IntStream.range(0, Stall.ORDERS)
                .filter(order -> Stall.shopOf(order) == shop)
                .map(order -> held[order])
                .sum();
    }

    int balance(int shop) {
        return balance[shop];
    }

    List<String> entries(int shop) {
        return entries.get(shop);
    }

    List<String> statuses() {
        return List.of(statuses);
    }
}
