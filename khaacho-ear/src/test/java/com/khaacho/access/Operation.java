package com.khaacho.access;

import com.khaacho.testing.api.Answer;
import com.khaacho.testing.api.Api;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One operation of the API and the roles that may use it. */
public record Operation(String method, String path, Set<String> roles) {
    private static final List<String> ALL_ROLES = List.of("RETAILER", "VENDOR", "OPERATOR", "ADMIN", "INTEGRATOR");
    private static final Set<String> STAFF = Set.of("OPERATOR", "ADMIN");
    private static final Set<String> PARTIES = Set.of("RETAILER", "VENDOR", "OPERATOR", "ADMIN");
    private static final Set<String> SELLERS = Set.of("VENDOR", "OPERATOR", "ADMIN");
    private static final String SOME_RETAILER = "0190b4a2-0000-7000-8000-000000000001";
    private static final String SOME_ORDER = "019a0000-0000-7000-8000-000000000001";

    private static final Set<String> SENDS_A_BODY = Set.of("POST", "PUT");
    private static final String REASON = "{\"reason\":\"Because\"}";

    public static Stream<Operation> all() {
        return Stream.of(
                new Operation("POST", "/api/v1/orders", Set.of("RETAILER")),
                new Operation("GET", "/api/v1/orders", Set.copyOf(ALL_ROLES)),
                new Operation("POST", "/api/v1/orders/preview", Set.of("RETAILER", "OPERATOR", "ADMIN")),
                new Operation("GET", "/api/v1/orders/review", Set.of("RETAILER", "OPERATOR", "ADMIN")),
                new Operation("GET", order(""), Set.copyOf(ALL_ROLES)),
                new Operation("PUT", order(""), Set.of("RETAILER", "OPERATOR", "ADMIN")),
                new Operation("GET", order("/status"), Set.copyOf(ALL_ROLES)),
                new Operation("POST", order("/cancel"), Set.of("RETAILER", "OPERATOR", "ADMIN")),
                new Operation("POST", order("/reorder"), Set.of("RETAILER")),
                new Operation("POST", "/api/v1/attachments", Set.of("RETAILER")),
                new Operation("GET", "/api/v1/attachments/" + SOME_ORDER, Set.of("RETAILER", "OPERATOR", "ADMIN")),
                new Operation("GET", "/api/v1/order-templates", Set.of("RETAILER")),
                new Operation("GET", "/api/v1/order-templates/Monday", Set.of("RETAILER")),
                new Operation("PUT", "/api/v1/order-templates/Monday", Set.of("RETAILER")),
                new Operation("DELETE", "/api/v1/order-templates/Monday", Set.of("RETAILER")),
                new Operation("POST", "/api/v1/order-templates/Monday/orders", Set.of("RETAILER")),
                new Operation("GET", "/api/v1/vendor-orders", SELLERS),
                new Operation("GET", vendorOrder(""), SELLERS),
                new Operation("POST", vendorOrder("/accept"), Set.of("VENDOR")),
                new Operation("POST", vendorOrder("/decline"), Set.of("VENDOR")),
                new Operation("POST", vendorOrder("/dispatch"), Set.of("VENDOR")),
                new Operation("POST", vendorOrder("/deliver"), Set.of("VENDOR")),
                new Operation("GET", "/api/v1/products", Set.copyOf(ALL_ROLES)),
                new Operation("POST", "/api/v1/products", STAFF),
                new Operation("GET", "/api/v1/products/SOME-SKU", Set.copyOf(ALL_ROLES)),
                new Operation("PUT", "/api/v1/products/SOME-SKU", STAFF),
                new Operation("DELETE", "/api/v1/products/SOME-SKU", STAFF),
                new Operation("POST", "/api/v1/products/import", STAFF),
                new Operation("GET", "/api/v1/products/export", STAFF),
                new Operation("GET", "/api/v1/offers", Set.of("VENDOR")),
                new Operation("GET", "/api/v1/offers/SOME-SKU", Set.of("VENDOR")),
                new Operation("PUT", "/api/v1/offers/SOME-SKU", Set.of("VENDOR")),
                new Operation("GET", "/api/v1/offers/SOME-SKU/history", Set.of("VENDOR")),
                new Operation("GET", "/api/v1/prices/insights", SELLERS),
                new Operation("GET", "/api/v1/admin/breakers", STAFF),
                new Operation("GET", "/api/v1/admin/features", STAFF),
                new Operation("PUT", "/api/v1/admin/features/NO_SUCH", STAFF),
                new Operation("GET", "/api/v1/admin/features/NO_SUCH/history", STAFF),
                new Operation("GET", "/api/v1/alias-suggestions", STAFF),
                new Operation("POST", "/api/v1/alias-suggestions/" + SOME_ORDER + "/accept", STAFF),
                new Operation("POST", "/api/v1/alias-suggestions/" + SOME_ORDER + "/reject", STAFF),
                new Operation("GET", "/api/v1/price-lists", SELLERS),
                new Operation("POST", "/api/v1/price-lists", Set.of("VENDOR")),
                new Operation("GET", "/api/v1/price-lists/" + SOME_ORDER, SELLERS),
                new Operation("PUT", "/api/v1/price-lists/" + SOME_ORDER, Set.of("VENDOR")),
                new Operation("GET", "/api/v1/price-lists/" + SOME_ORDER + "/history", SELLERS),
                new Operation("GET", "/api/v1/credit", Set.of("RETAILER")),
                new Operation("GET", "/api/v1/credit/ledger", Set.of("RETAILER")),
                new Operation("GET", "/api/v1/credit/statement", Set.of("RETAILER")),
                new Operation("GET", "/api/v1/credit/ageing", Set.of("RETAILER")),
                new Operation("GET", credit("/ageing"), Set.of("RETAILER", "OPERATOR", "ADMIN")),
                new Operation("GET", "/api/v1/admin/receivables", STAFF),
                new Operation("PUT", credit("/limit"), STAFF),
                new Operation("GET", credit(""), Set.of("RETAILER", "OPERATOR", "ADMIN")),
                new Operation("GET", credit("/ledger"), Set.of("RETAILER", "OPERATOR", "ADMIN")),
                new Operation("GET", credit("/statement"), Set.of("RETAILER", "OPERATOR", "ADMIN")),
                new Operation("GET", "/api/v1/invoices", PARTIES),
                new Operation("GET", "/api/v1/invoices/" + SOME_ORDER, PARTIES),
                new Operation(
                        "POST", "/api/v1/invoices/" + SOME_ORDER + "/returns", Set.of("RETAILER", "OPERATOR", "ADMIN")),
                new Operation("GET", "/api/v1/returns", PARTIES),
                new Operation("GET", goodsReturn(""), PARTIES),
                new Operation("POST", goodsReturn("/accept"), Set.of("VENDOR")),
                new Operation("POST", goodsReturn("/decline"), Set.of("VENDOR")),
                new Operation("GET", "/api/v1/credit-notes/" + SOME_ORDER, PARTIES),
                new Operation("POST", order("/approve"), Set.of("RETAILER")),
                new Operation("POST", order("/reject"), Set.of("RETAILER")),
                new Operation("GET", "/api/v1/buyers", Set.of("RETAILER", "OPERATOR", "ADMIN")),
                new Operation("PUT", "/api/v1/buyers/sita", Set.of("RETAILER", "OPERATOR", "ADMIN")),
                new Operation("POST", "/api/v1/payments", STAFF),
                new Operation("GET", "/api/v1/payments", Set.of("RETAILER", "OPERATOR", "ADMIN")),
                new Operation("GET", "/api/v1/payments/" + SOME_ORDER, Set.of("RETAILER", "OPERATOR", "ADMIN")),
                new Operation("POST", "/api/v1/payments/bank-statement", STAFF),
                new Operation("GET", "/api/v1/payments/bank-rows", STAFF),
                new Operation("POST", "/api/v1/payments/bank-rows/" + SOME_ORDER + "/assign", STAFF),
                new Operation("POST", "/api/v1/payments/bank-rows/" + SOME_ORDER + "/dismiss", STAFF),
                new Operation("GET", "/api/v1/admin/held-orders", STAFF),
                new Operation("POST", heldOrder("/approve"), STAFF),
                new Operation("POST", heldOrder("/reject"), STAFF),
                new Operation("GET", "/api/v1/admin/tax-reports", STAFF),
                new Operation("POST", "/api/v1/admin/tax-reports/" + SOME_ORDER + "/retry", STAFF),
                new Operation("GET", "/api/v1/admin/queues", STAFF),
                new Operation("GET", "/api/v1/admin/dead-letters/risk", STAFF),
                new Operation("POST", "/api/v1/admin/dead-letters/risk/retry-all", STAFF),
                new Operation("POST", "/api/v1/admin/dead-letters/risk/some-id/retry", STAFF),
                new Operation("POST", "/api/v1/admin/dead-letters/risk/some-id/discard", STAFF));
    }

    private static String vendorOrder(String below) {
        return "/api/v1/vendor-orders/" + SOME_ORDER + below;
    }

    private static String goodsReturn(String below) {
        return "/api/v1/returns/" + SOME_ORDER + below;
    }

    private static String credit(String below) {
        return "/api/v1/credit/" + SOME_RETAILER + below;
    }

    private static String heldOrder(String below) {
        return "/api/v1/admin/held-orders/" + SOME_ORDER + below;
    }

    private static String order(String below) {
        return "/api/v1/orders/" + SOME_ORDER + below;
    }

    /** Asks with a token or, where it is null, without. */
    public Answer call(Api api, String token) {
        return token == null || !SENDS_A_BODY.contains(method)
                ? api.call(method, path, token)
                : api.send(method, path, token, mediaType(), REASON);
    }

    private String mediaType() {
        boolean takesAFile = path.endsWith("/import") || path.endsWith("/bank-statement");
        return takesAFile ? "text/csv" : path.endsWith("/attachments") ? "image/jpeg" : "application/json";
    }

    public List<String> otherRoles() {
        return ALL_ROLES.stream().filter(role -> !roles.contains(role)).toList();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
