package com.khaacho.payment.rest;

import com.khaacho.api.rest.JsonOutput;
import com.khaacho.payment.Payment;
import com.khaacho.payment.Receipt;
import com.khaacho.payment.SettledPayment;
import com.khaacho.payment.Settlement;
import java.util.List;

/** Payments as JSON. */
final class PaymentJson {

    private PaymentJson() {}

    /** As it was recorded, which never changes. */
    static byte[] recorded(Payment payment) {
        JsonOutput json = new JsonOutput().object();
        write(json, payment);
        return json.end().toBytes();
    }

    static byte[] page(List<Payment> payments, String nextCursor) {
        JsonOutput json = new JsonOutput().object().array("payments");
        for (Payment payment : payments) {
            write(json.object(), payment);
            json.end();
        }
        return json.end().text("nextCursor", nextCursor).end().toBytes();
    }

    /** With what it settles now. */
    static byte[] settled(SettledPayment settled) {
        JsonOutput json = new JsonOutput().object();
        write(json, settled.payment());
        json.array("allocations");
        for (Settlement each : settled.settlements()) {
            json.object()
                    .text("invoiceId", each.billId().toString())
                    .text(
                            "number",
                            each.invoice() == null ? null : each.invoice().toString())
                    .money("amount", each.amount())
                    .flag("named", each.named())
                    .end();
        }
        return json.end().money("balance", settled.balance()).end().toBytes();
    }

    private static void write(JsonOutput json, Payment payment) {
        Receipt receipt = payment.receipt();
        json.text("paymentId", payment.id().toString())
                .text("retailerId", receipt.retailerId().toString())
                .text("reference", receipt.reference())
                .money("amount", receipt.amount())
                .text("receivedOn", receipt.receivedOn().toString())
                .text("recordedBy", payment.recordedBy())
                .text("recordedAt", payment.recordedAt().toString());
    }
}
