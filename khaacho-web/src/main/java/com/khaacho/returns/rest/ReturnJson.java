package com.khaacho.returns.rest;

import com.khaacho.api.rest.JsonOutput;
import com.khaacho.returns.GoodsReturn;
import com.khaacho.returns.GoodsReturn.Decision;
import com.khaacho.returns.ReturnStatus;
import java.util.List;

/** Returns as JSON. */
final class ReturnJson {

    private ReturnJson() {}

    /** @param nextCursor null on the last page */
    static byte[] page(List<GoodsReturn> returns, String nextCursor) {
        JsonOutput json = new JsonOutput().object().array("returns");
        returns.forEach(goods -> write(json, goods));
        return json.end().text("nextCursor", nextCursor).end().toBytes();
    }

    static byte[] one(GoodsReturn goods) {
        JsonOutput json = new JsonOutput();
        write(json, goods);
        return json.toBytes();
    }

    private static void write(JsonOutput json, GoodsReturn goods) {
        json.object()
                .text("returnId", goods.id().toString())
                .text("invoiceId", goods.invoiceId().toString())
                .text("vendorId", goods.vendorId().toString())
                .text("retailerId", goods.retailerId().toString())
                .text("status", goods.status().name())
                .array("lines");
        goods.lines().forEach(line -> json.object()
                .number("line", line.lineNo())
                .number("quantity", line.quantity())
                .text("reason", line.reason().name())
                .end());
        json.end()
                .text("note", goods.note())
                .text("reportedBy", goods.reportedBy())
                .text("reportedAt", goods.reportedAt().toString());
        if (goods.decision() != null) {
            decision(json, goods);
        }
        json.end();
    }

    private static void decision(JsonOutput json, GoodsReturn goods) {
        Decision decision = goods.decision();
        json.text("decidedAt", decision.at().toString()).text("declineReason", decision.declineReason());
        if (goods.status() == ReturnStatus.ACCEPTED) {
            json.flag("restocked", decision.restocked())
                    .text("creditNoteId", goods.id().toString());
        }
    }
}
