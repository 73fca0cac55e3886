package com.khaacho.payment.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one thread with whole paise makes of the deeds, settling bill by bill. It shares no code with the platform. */
final class ModelShop {

    /** What of some money settles a bill. */
    record Part(int bill, int amount, boolean named) {}

    private final List<Integer> bills = new ArrayList<>();
    private final Map<Integer, Integer> unitsBack = new TreeMap<>();
    private final List<Integer> notes = new ArrayList<>();
    private final Map<String, Integer> money = new LinkedHashMap<>();
    private final Map<String, List<Part>> parts = new TreeMap<>();
    private final Map<Integer, Integer> open = new TreeMap<>();
    private final Map<String, Integer> left = new TreeMap<>();

    /** Does it, and tells what a payment should be answered; nothing for the others. */
    String play(Deed deed) {
        int number = deed.number();
        String answer = "";
        switch (deed.kind()) {
            case BILL -> bill(number % Deed.BILLS);
            case PAY -> answer = pay(number);
            case CREDIT -> credit(number);
            case WRITE_OFF -> money.putIfAbsent("W" + number, Deed.amountWrittenOffBy(number));
            default -> throw new IllegalArgumentException(deed.toString());
        }
        settle();
        return answer;
    }

    private void bill(int bill) {
        if (!bills.contains(bill)) {
            bills.add(bill);
        }
    }

    private String pay(int payment) {
        if (money.containsKey("P" + payment)) {
            return "AlreadyDone";
        }
        // Named in the order of their bills' numbers or not: the first that fails is told, and nothing is done.
        for (Map.Entry<Integer, Integer> wish : Deed.wishesOf(payment).entrySet()) {
            if (!open.containsKey(wish.getKey())) {
                return "UnknownBill";
            } else if (wish.getValue() > open.get(wish.getKey())) {
                return "BeyondBill";
            }
        }
        money.put("P" + payment, Deed.amountOf(payment));
        return "Done";
    }

    private void credit(int note) {
        int bill = Deed.billOf(note);
        int before = unitsBack.getOrDefault(bill, 0);
        boolean fits = before + Deed.unitsTakenBackBy(note) <= Deed.unitsOf(bill);
        if (bills.contains(bill) && !notes.contains(note) && fits) {
            notes.add(note);
            unitsBack.put(bill, before + Deed.unitsTakenBackBy(note));
        }
    }

    /** Credit notes first, then what was named in the order in which it came, then the oldest bills. */
    private void settle() {
        parts.clear();
        bills.forEach(bill -> open.put(bill, amountOf(bill) - creditedOf(bill)));
        left.clear();
        left.putAll(money);
        for (String name : money.keySet()) {
            if (name.startsWith("P")) {
                Deed.wishesOf(Integer.parseInt(name.substring(1)))
                        .forEach((bill, wish) -> take(name, bill, Math.min(wish, left.get(name)), true));
            }
        }
        List<Integer> oldestFirst = bills.stream()
                .sorted(Comparator.comparing((Integer bill) -> -Deed.ageOf(bill))
                        .thenComparing(bills::indexOf))
                .toList();
        for (String name : money.keySet()) {
            oldestFirst.forEach(bill -> take(name, bill, left.get(name), false));
        }
    }

    private void take(String name, int bill, int atMost, boolean named) {
        int taken = Math.min(atMost, open.get(bill));
        if (taken > 0) {
            open.merge(bill, -taken, Integer::sum);
            left.merge(name, -taken, Integer::sum);
            parts.computeIfAbsent(name, key -> new ArrayList<>()).add(new Part(bill, taken, named));
        }
    }

    int amountOf(int bill) {
        return Deed.withVat(Deed.unitsOf(bill) * Deed.UNIT_PRICE);
    }

    int creditedOf(int bill) {
        return Deed.withVat(unitsBack.getOrDefault(bill, 0) * Deed.UNIT_PRICE);
    }

    List<Integer> bills() {
        return bills;
    }

    int openOf(int bill) {
        return open.get(bill);
    }

    int openOlderThan(int days) {
        return bills.stream()
                .filter(bill -> Deed.ageOf(bill) > days)
                .mapToInt(open::get)
                .sum();
    }

    List<Integer> payments() {
        return money.keySet().stream()
                .filter(name -> name.startsWith("P"))
                .map(name -> Integer.parseInt(name.substring(1)))
                .toList();
    }

    List<Part> partsOf(int payment) {
        return parts.getOrDefault("P" + payment, List.of());
    }

    int leftOf(int payment) {
        return left.get("P" + payment);
    }
}
