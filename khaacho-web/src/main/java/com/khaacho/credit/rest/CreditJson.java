package com.khaacho.credit.rest;

import com.khaacho.api.rest.JsonOutput;
import com.khaacho.credit.CreditAccount;
import com.khaacho.credit.CreditBalances;
import com.khaacho.credit.LedgerEntry;
import com.khaacho.credit.Posting;
import com.khaacho.credit.Statement;
import com.khaacho.credit.StatementLine;
import com.khaacho.shared.Money;
import java.util.List;

/** Credit accounts, ledgers and statements as JSON. */
final class CreditJson {

    private CreditJson() {}

    static byte[] account(CreditAccount account) {
        CreditBalances balances = account.balances();
        JsonOutput json = new JsonOutput()
                .object()
                .text("retailerId", account.retailerId().toString())
                .text("status", account.open() ? "OPEN" : "BLOCKED");
        money(json, "limit", account.limit());
        money(json, "reserved", balances.reserved());
        money(json, "receivable", balances.receivable());
        money(json, "unapplied", balances.unapplied());
        money(json, "exposure", balances.exposure());
        money(json, "available", account.available());
        return json.number("termsDays", account.termsDays())
                .text("updatedAt", account.changedAt().toString())
                .end()
                .toBytes();
    }

    /** @param nextCursor null on the last page */
    static byte[] ledger(List<LedgerEntry> entries, String nextCursor) {
        JsonOutput json = new JsonOutput().object().array("entries");
        entries.forEach(entry -> write(json.object(), entry));
        return json.end().text("nextCursor", nextCursor).end().toBytes();
    }

    static byte[] statement(Statement statement) {
        JsonOutput json = new JsonOutput()
                .object()
                .text("retailerId", statement.retailerId().toString())
                .text("retailer", statement.retailer())
                .text("from", statement.period().first().toString())
                .text("to", statement.period().last().toString());
        money(json, "opening", statement.opening());
        json.array("lines");
        for (StatementLine line : statement.lines()) {
            describe(json.object(), line.entry());
            money(json, "balance", line.balance());
            json.end();
        }
        json.end();
        money(json, "debits", statement.debits());
        money(json, "credits", statement.credits());
        money(json, "closing", statement.closing());
        return json.end().toBytes();
    }

    private static void write(JsonOutput json, LedgerEntry entry) {
        describe(json, entry);
        json.end();
    }

    private static void describe(JsonOutput json, LedgerEntry entry) {
        Posting posting = entry.posting();
        json.number("number", entry.number()).text("kind", posting.kind().name());
        money(json, "amount", posting.amount());
        json.text("debit", posting.kind().debit().name())
                .text("credit", posting.kind().credit().name())
                .text("causeId", posting.cause().id().toString())
                .number("causeStep", posting.cause().step())
                .text("actor", posting.actor())
                .text("occurredAt", posting.occurredAt().toString());
    }

    static void money(JsonOutput json, String name, Money money) {
        json.object(name)
                .text("amount", money.amount().toPlainString())
                .text("currency", money.currency())
                .end();
    }
}
