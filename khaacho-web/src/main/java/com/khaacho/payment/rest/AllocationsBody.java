package com.khaacho.payment.rest;

import com.khaacho.api.rest.FieldError;
import com.khaacho.api.rest.PathId;
import com.khaacho.api.rest.ProblemCode;
import com.khaacho.api.rest.ProblemException;
import com.khaacho.payment.Allocation;
import com.khaacho.payment.Receipt;
import com.khaacho.shared.Money;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Reads which invoices a payment names. */
final class AllocationsBody {

    /** As many fit into the body; nobody writes more on a slip. */
    private static final int MAX_ALLOCATIONS = 50;

    private static final Set<String> MEMBERS = Set.of("invoiceId", "amount");

    private AllocationsBody() {}

    /**
     * Each invoice once, and together no more than the payment.
     *
     * @throws ProblemException VALIDATION_FAILED naming the first rule that is broken
     */
    static List<Allocation> of(JsonValue value, Money payment) {
        List<Allocation> named = of(value);
        if (Receipt.sum(named, payment.currency()).compareTo(payment) > 0) {
            throw beyond(payment);
        }
        return named;
    }

    /** The refusal of allocations that are together more than their payment. */
    static ProblemException beyond(Money payment) {
        return invalid("", "OUT_OF_RANGE", "the allocations are more than the payment of " + payment.amount());
    }

    /**
     * Each invoice once, of a payment whose amount stands elsewhere.
     *
     * @throws ProblemException VALIDATION_FAILED naming the first rule that is broken
     */
    static List<Allocation> of(JsonValue value) {
        if (!(value instanceof JsonArray array)) {
            throw invalid("", "WRONG_TYPE", "allocations must be an array");
        } else if (array.size() > MAX_ALLOCATIONS) {
            throw invalid("", "TOO_MANY", "a payment names at most " + MAX_ALLOCATIONS + " invoices");
        }
        List<Allocation> named = new ArrayList<>();
        Set<UUID> bills = new HashSet<>();
        for (int i = 0; i < array.size(); i++) {
            named.add(one("/" + i, array.get(i)));
            if (!bills.add(named.get(i).billId())) {
                throw invalid("/" + i + "/invoiceId", "DUPLICATE", "the invoice is named twice");
            }
        }
        return named;
    }

    private static Allocation one(String pointer, JsonValue value) {
        if (!(value instanceof JsonObject allocation)) {
            throw invalid(pointer, "WRONG_TYPE", "an allocation must be an object");
        }
        for (String name : allocation.keySet()) {
            if (!MEMBERS.contains(name)) {
                throw invalid(pointer + '/' + FieldError.token(name), "UNKNOWN_FIELD", "there is no such member");
            }
        }
        String invoice = text(allocation, pointer, "invoiceId");
        String amount = text(allocation, pointer, "amount");
        return new Allocation(
                PathId.parse(invoice)
                        .orElseThrow(() -> invalid(pointer + "/invoiceId", "NOT_ALLOWED", "invoiceId must be a UUID")),
                PaymentBody.money(amount)
                        .orElseThrow(() -> invalid(
                                pointer + "/amount", "OUT_OF_RANGE", "amount must be from 0.01, like 1250.00")));
    }

    private static String text(JsonObject allocation, String pointer, String name) {
        JsonValue value = allocation.get(name);
        if (value == null) {
            throw invalid(pointer + '/' + name, "REQUIRED", name + " is missing");
        } else if (value instanceof JsonString text) {
            return text.getString();
        }
        throw invalid(pointer + '/' + name, "WRONG_TYPE", "must be a string");
    }

    private static ProblemException invalid(String pointer, String code, String detail) {
        List<FieldError> errors = List.of(new FieldError("/allocations" + pointer, code, detail));
        return new ProblemException(ProblemCode.VALIDATION_FAILED, "The body breaks one or more rules", errors);
    }
}
