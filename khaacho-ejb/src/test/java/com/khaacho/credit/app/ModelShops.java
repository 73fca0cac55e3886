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
            case ROUTE -> batch(step).forEach(this::route);
            case CANCEL -> cancel(step.target());
            case DELIVER -> deliver(step.target());
            case PAY -> pay(step.target() % Stall.PAYMENTS);
            default -> throw new IllegalArgumentException(step.toString());
        }
    }

    private List<Integer> batch(Step step) {
        return Stream.of(step.target(), step.neighbour()).sorted(byId).toList();
    }

    private void assess(int order) {
        int total = Stall.withVat(Stall.quantityOf(order) * Stall.ESTIMATED_PRICE);
        if (statuses[order].equals("PARSED")) {
            boolean fits = total <= available(Stall.shopOf(order));
            statuses[order] = fits ? "APPROVED" : "REJECTED";
            hold(order, fits ? total : 0);
        }
    }

    /** An order that waits is tried again, for a payment may have made room for it. */
    private void route(int order) {
        int agreed = Stall.withVat(Stall.quantityOf(order) * Stall.AGREED_PRICE);
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

    private void deliver(int order) {
        if (statuses[order].equals("ROUTED")) {
            statuses[order] = "COMPLETED";
            int billed = Stall.withVat((Stall.quantityOf(order) - Stall.missing(order)) * Stall.AGREED_PRICE);
            hold(order, 0);
            balance[Stall.shopOf(order)] += billed;
            entries.get(Stall.shopOf(order)).add("INVOICE " + billed + " bill of " + order);
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
