package com.khaacho.credit.rest;

import com.khaacho.api.rest.JsonOutput;
import com.khaacho.credit.CreditAccount;
import com.khaacho.credit.CreditBalances;
import com.khaacho.credit.LedgerEntry;
import com.khaacho.credit.Posting;
import com.khaacho.credit.Statement;
import com.khaacho.credit.StatementLine;
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
        json.money("limit", account.limit());
        json.money("reserved", balances.reserved());
        json.money("receivable", balances.receivable());
        json.money("unapplied", balances.unapplied());
        json.money("exposure", balances.exposure());
        json.money("available", account.available());
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
                .text("retailerId", statement.holder().id().toString())
                .text("retailer", statement.holder().name())
                .text("retailerCode", statement.holder().code())
                .text("pan", statement.holder().pan())
                .text("from", statement.period().first().toString())
                .text("to", statement.period().last().toString());
        json.money("opening", statement.opening());
        json.array("lines");
        for (StatementLine line : statement.lines()) {
            describe(json.object(), line.entry());
            json.money("balance", line.balance());
            json.end();
        }
        json.end();
        json.money("debits", statement.debits());
        json.money("credits", statement.credits());
        json.money("closing", statement.closing());
        return json.end().toBytes();
    }

    private static void write(JsonOutput json, LedgerEntry entry) {
        describe(json, entry);
        json.end();
    }

    private static void describe(JsonOutput json, LedgerEntry entry) {
        Posting posting = entry.posting();
        json.number("number", entry.number()).text("kind", posting.kind().name());
        json.money("amount", posting.amount());
        json.text("debit", posting.kind().debit().name())
                .text("credit", posting.kind().credit().name())
                .text("causeId", posting.cause().id().toString())
                .number("causeStep", posting.cause().step())
                .text("actor", posting.actor())
                .text("occurredAt", posting.occurredAt().toString());
    }
}
