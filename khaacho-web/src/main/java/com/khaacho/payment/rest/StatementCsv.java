package com.khaacho.payment.rest;

import com.khaacho.api.rest.Characters;
import com.khaacho.catalog.Breach;
import com.khaacho.csv.Formula;
import com.khaacho.payment.BankEntry;
import com.khaacho.payment.StatementRow;
import com.khaacho.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A bank's statement as rows of a file: which columns count, and what their cells mean. */
final class StatementCsv {

    private static final Set<String> COLUMNS = Set.of("date", "reference", "description", "amount");

    /** With commas between the digits or none, as banks write. */
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9][0-9,]{0,17}(\\.[0-9]{1,2})?");

    private static final int MAX_INTEGER_DIGITS = 12;

    private final Map<String, Integer> places = new HashMap<>();
    private final LocalDate today;
    private final int cells;

    private StatementCsv(LocalDate today, int cells) {
        this.today = today;
        this.cells = cells;
    }

    /**
     * The columns of a heading, in any case; banks have others besides, which say nothing here.
     *
     * @throws IllegalArgumentException when one is missing or there twice
     */
    static StatementCsv ofHeading(List<String> heading, LocalDate today) {
        StatementCsv csv = new StatementCsv(today, heading.size());
        for (int i = 0; i < heading.size(); i++) {
            String name = heading.get(i).strip().toLowerCase(Locale.ROOT);
            if (COLUMNS.contains(name) && csv.places.put(name, i) != null) {
                throw new IllegalArgumentException("the heading has the column " + name + " twice");
            }
        }
        Set<String> missing = new HashSet<>(COLUMNS);
        missing.removeAll(csv.places.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("the heading misses "
                    + String.join(", ", missing.stream().sorted().toList()));
        }
        return csv;
    }

    StatementRow row(int number, List<String> row) {
        if (row.size() != cells) {
            String detail = "the row has " + row.size() + " cells, the heading " + cells;
            return new StatementRow.Bad(number, List.of(new Breach("", "WRONG_CELL_COUNT", detail)));
        }
        List<Breach> breaches = new ArrayList<>();
        Optional<BigDecimal> amount = amount(cell(row, "amount"), breaches);
        if (amount.isPresent() && amount.get().signum() <= 0) {
            return new StatementRow.Debit(number);
        }
        LocalDate day = day(cell(row, "date"), breaches);
        String reference = reference(cell(row, "reference"), breaches);
        String description = description(cell(row, "description"), breaches);
        return breaches.isEmpty()
                ? new StatementRow.Credit(
                        number, new BankEntry(reference, day, Money.npr(amount.orElseThrow()), description))
                : new StatementRow.Bad(number, breaches);
    }

    private static Optional<BigDecimal> amount(String text, List<Breach> breaches) {
        if (AMOUNT.matcher(text).matches()) {
            BigDecimal amount = new BigDecimal(text.replace(",", ""));
            if (amount.precision() - amount.scale() <= MAX_INTEGER_DIGITS) {
                return Optional.of(amount);
            }
        }
        breaches.add(
                new Breach("amount", "OUT_OF_RANGE", "amount must look like 1250.00 or, where money went, -1250.00"));
        return Optional.empty();
    }

    private LocalDate day(String text, List<Breach> breaches) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.isAfter(today)) {
                breaches.add(new Breach("date", "OUT_OF_RANGE", "date must not be after today in Nepal"));
            }
            return day;
        } catch (DateTimeParseException e) {
            breaches.add(new Breach("date", "NOT_A_DATE", "date must look like 2026-11-22"));
            return null;
        }
    }

    private static String reference(String text, List<Breach> breaches) {
        if (text.isEmpty()) {
            breaches.add(new Breach("reference", "REQUIRED", "without a reference a row cannot be told from others"));
        } else if (!BankEntry.isReference(text)) {
            breaches.add(new Breach(
                    "reference", "ILLEGAL_CHARACTER", "reference must be 1 to 60 printable ASCII characters"));
        }
        return text;
    }

    private static String description(String text, List<Breach> breaches) {
        if (text.length() > BankEntry.MAX_DESCRIPTION || !Characters.areStorable(text, true)) {
            breaches.add(new Breach(
                    "description",
                    "TOO_LONG",
                    "description has at most " + BankEntry.MAX_DESCRIPTION + " characters of text"));
        }
        return text;
    }

    private String cell(List<String> row, String column) {
        return Formula.restore(row.get(places.get(column)).strip());
    }
}
