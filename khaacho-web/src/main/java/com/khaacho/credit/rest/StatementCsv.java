package com.khaacho.credit.rest;

import com.khaacho.credit.AccountHolder;
import com.khaacho.credit.CreditBalances;
import com.khaacho.credit.LedgerEntry;
import com.khaacho.credit.Posting;
import com.khaacho.credit.Statement;
import com.khaacho.credit.StatementLine;
import com.khaacho.csv.CsvWriter;
import com.khaacho.shared.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A statement as a file: the first row is what was owed before the period, the last one what is owed after it. What is
 * owed and what is paid ahead have columns of their own, so no number has a sign that a spreadsheet takes for a formula.
 */
final class StatementCsv {

    private static final List<String> COLUMNS = List.of(
            "number",
            "occurred_at",
            "kind",
            "cause_id",
            "debit",
            "credit",
            "receivable",
            "unapplied",
            "currency",
            "retailer_code",
            "pan");

    private StatementCsv() {}

    static byte[] bytes(Statement statement) {
        StringBuilder text = new StringBuilder();
        CsvWriter csv = new CsvWriter(text);
        try {
            csv.row(COLUMNS);
            AccountHolder holder = statement.holder();
            csv.row(sum(holder, "OPENING_BALANCE", null, null, statement.opening()));
            for (StatementLine line : statement.lines()) {
                csv.row(cells(holder, line));
            }
            csv.row(sum(holder, "CLOSING_BALANCE", statement.debits(), statement.credits(), statement.closing()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> cells(AccountHolder holder, StatementLine line) {
        LedgerEntry entry = line.entry();
        Posting posting = entry.posting();
        return row(
                holder,
                Long.toString(entry.number()),
                posting.occurredAt().toString(),
                posting.kind().name(),
                posting.cause().id().toString(),
                line.debit(),
                line.credit(),
                line.balance());
    }

    private static List<String> sum(AccountHolder holder, String kind, Money debits, Money credits, Money balance) {
        return row(holder, null, null, kind, null, debits, credits, balance);
    }

    private static List<String> row(
            AccountHolder holder,
            String number,
            String occurredAt,
            String kind,
            String cause,
            Money debit,
            Money credit,
            Money balance) {
        CreditBalances owed = new CreditBalances(Money.zero(balance.currency()), balance);
        return Arrays.asList(
                number,
                occurredAt,
                kind,
                cause,
                plain(debit),
                plain(credit),
                plain(owed.receivable()),
                plain(owed.unapplied()),
                balance.currency(),
                holder.code(),
                holder.pan());
    }

    private static String plain(Money amount) {
        return amount == null ? null : amount.amount().toPlainString();
    }
}
