package com.khaacho.credit.rest;

import com.khaacho.api.rest.JsonOutput;
import com.khaacho.credit.Ageing;
import java.time.LocalDate;
import java.util.List;

/** Debts by their age as JSON. */
final class AgeingJson {

    private AgeingJson() {}

    static byte[] one(Ageing ageing, LocalDate today) {
        JsonOutput json = new JsonOutput().object();
        write(json, ageing, today);
        return json.end().toBytes();
    }

    /** @param nextCursor null on the last page */
    static byte[] page(List<Ageing> page, String nextCursor, LocalDate today) {
        JsonOutput json = new JsonOutput().object().array("receivables");
        for (Ageing ageing : page) {
            write(json.object(), ageing, today);
            json.end();
        }
        return json.end().text("nextCursor", nextCursor).end().toBytes();
    }

    private static void write(JsonOutput json, Ageing ageing, LocalDate today) {
        json.text("retailerId", ageing.retailerId().toString())
                .text("retailer", ageing.retailer())
                .number("termsDays", ageing.termsDays());
        json.money("owed", ageing.owed().total());
        json.money("upTo30", ageing.owed().upTo30());
        json.money("upTo60", ageing.owed().upTo60());
        json.money("upTo90", ageing.owed().upTo90());
        json.money("over90", ageing.owed().over90());
        json.money("overdue", ageing.overdue());
        if (ageing.oldestUnpaid() != null) {
            json.text("oldestUnpaid", ageing.oldestUnpaid().toString())
                    .text("oldestDue", ageing.firstDue().toString());
        }
        json.number("daysOverdue", ageing.daysOverdue(today));
    }
}
