package com.khaacho.payment.rest;

import com.khaacho.api.rest.JsonOutput;
import com.khaacho.payment.BankEntry;
import com.khaacho.payment.BankRow;
import java.util.List;

/** Rows of bank statements as JSON. */
final class BankRowJson {

    private BankRowJson() {}

    static byte[] page(List<BankRow> rows, String nextCursor) {
        JsonOutput json = new JsonOutput().object().array("bankRows");
        rows.forEach(row -> write(json, row));
        return json.end().text("nextCursor", nextCursor).end().toBytes();
    }

    /** A row by itself. */
    static byte[] one(BankRow row) {
        JsonOutput json = new JsonOutput();
        write(json, row);
        return json.toBytes();
    }

    private static void write(JsonOutput json, BankRow row) {
        BankEntry entry = row.entry();
        json.object()
                .text("bankRowId", row.id().toString())
                .text("status", row.status().name())
                .text("reference", entry.reference())
                .text("bookedOn", entry.bookedOn().toString())
                .money("amount", entry.amount())
                .text("description", entry.description())
                .number("runningNo", row.runningNo())
                .text("uploadedAt", row.uploadedAt().toString())
                .end();
    }
}
