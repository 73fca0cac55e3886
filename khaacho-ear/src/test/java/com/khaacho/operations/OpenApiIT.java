package com.khaacho.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.testing.OnPayaraMicro;
import com.khaacho.testing.api.Answer;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OpenApiIT extends OnPayaraMicro {
    private static final String SIGN_IN = "post /api/v1/auth/token";
    /** Signed by who calls it, see WhatsAppIT. */
    private static final String HOOK = " /hooks/whatsapp";

    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

    @Test
    void the_document_names_every_operation() {
        assertTrue(operations()
                .keySet()
                .containsAll(List.of(
                        SIGN_IN,
                        "get" + HOOK,
                        "post" + HOOK,
                        "post /api/v1/orders",
                        "get /api/v1/orders",
                        "post /api/v1/orders/preview",
                        "get /api/v1/orders/review",
                        "get /api/v1/orders/{id}",
                        "put /api/v1/orders/{id}",
                        "get /api/v1/orders/{id}/status",
                        "post /api/v1/orders/{id}/approve",
                        "post /api/v1/orders/{id}/reject",
                        "get /api/v1/buyers",
                        "put /api/v1/buyers/{username}",
                        "post /api/v1/orders/{id}/cancel",
                        "post /api/v1/orders/{id}/reorder",
                        "get /api/v1/order-templates",
                        "put /api/v1/order-templates/{name}",
                        "post /api/v1/order-templates/{name}/orders",
                        "get /api/v1/vendor-orders",
                        "get /api/v1/vendor-orders/{id}",
                        "post /api/v1/vendor-orders/{id}/accept",
                        "post /api/v1/vendor-orders/{id}/decline",
                        "post /api/v1/vendor-orders/{id}/deliver",
                        "post /api/v1/vendor-orders/{id}/dispatch",
                        "get /api/v1/credit/statement",
                        "get /api/v1/credit/ageing",
                        "get /api/v1/invoices",
                        "get /api/v1/invoices/{id}",
                        "get /api/v1/payments",
                        "get /api/v1/payments/{id}",
                        "post /api/v1/payments/bank-statement",
                        "get /api/v1/payments/bank-rows",
                        "post /api/v1/payments/bank-rows/{id}/assign",
                        "post /api/v1/payments/bank-rows/{id}/dismiss",
                        "post /api/v1/invoices/{id}/returns",
                        "get /api/v1/returns",
                        "get /api/v1/returns/{id}",
                        "post /api/v1/returns/{id}/accept",
                        "post /api/v1/returns/{id}/decline",
                        "get /api/v1/credit-notes/{id}",
                        "put /api/v1/credit/{retailerId}/limit",
                        "get /api/v1/credit/{retailerId}/ageing",
                        "get /api/v1/admin/receivables",
                        "get /api/v1/credit/{retailerId}/statement",
                        "get /api/v1/admin/held-orders",
                        "post /api/v1/admin/held-orders/{id}/approve",
                        "post /api/v1/admin/held-orders/{id}/reject",
                        "get /api/v1/admin/tax-reports",
                        "post /api/v1/admin/tax-reports/{id}/retry",
                        "get /api/v1/admin/queues",
                        "get /api/v1/admin/dead-letters/{stage}",
                        "post /api/v1/admin/dead-letters/{stage}/{messageId}/retry",
                        "post /api/v1/admin/dead-letters/{stage}/{messageId}/discard")));
    }

    /** So that an operation nobody thought of when the access tests were written is closed too. */
    @Test
    void every_operation_in_the_document_but_signing_in_wants_a_token() {
        for (String operation : operations().keySet()) {
            if (!operation.equals(SIGN_IN) && !operation.endsWith(HOOK)) {
                String[] words = operation.split(" ", 2);
                String path = words[1].replaceAll("\\{[^}]*}", "x");
                Answer answer = platform.api().call(words[0].toUpperCase(java.util.Locale.ROOT), path, null);
                assertEquals(401, answer.status(), operation);
            }
        }
    }

    /** Method and path to the operation's description. */
    private Map<String, JsonObject> operations() {
        Answer answer = platform.api()
                .send(platform.api()
                        .request("/openapi")
                        .header("Accept", "application/json")
                        .GET()
                        .build());
        assertEquals(200, answer.status(), answer.body());
        Map<String, JsonObject> found = new TreeMap<>();
        JsonObject paths = answer.json().getJsonObject("paths");
        paths.forEach((path, methods) -> methods.asJsonObject().forEach((method, operation) -> {
            if (METHODS.contains(method)) {
                found.put(method + " " + path, operation.asJsonObject());
            }
        }));
        return found;
    }
}
