package com.khaacho.api.rest;

/** The addresses as metrics name them: a handful, however many ids and mistakes are asked for. */
enum Route {
    AUTH("/auth"),
    ORDERS("/orders"),
    ORDER("/orders/{id}"),
    ORDER_STATUS("/orders/{id}/status"),
    ORDER_CANCEL("/orders/{id}/cancel"),
    ORDER_REORDER("/orders/{id}/reorder"),
    ORDER_TEMPLATES("/order-templates"),
    VENDOR_ORDERS("/vendor-orders"),
    PRODUCTS("/products"),
    OFFERS("/offers"),
    CREDIT("/credit"),
    PAYMENTS("/payments"),
    ADMIN("/admin"),
    OPERATIONS("operations"),
    OTHER("other");

    private static final String API = "/api/v1";
    private static final String CREDIT_ROOT = API + "/credit";
    private static final String ORDERS_PREFIX = API + "/orders/";

    private final String tag;

    Route(String tag) {
        this.tag = tag;
    }

    String tag() {
        return tag;
    }

    static Route of(String path) {
        if (path.equals(API + "/orders")) {
            return ORDERS;
        } else if (path.startsWith(ORDERS_PREFIX)) {
            return ofOrder(path.substring(ORDERS_PREFIX.length()));
        } else if (path.equals(API + "/order-templates") || path.startsWith(API + "/order-templates/")) {
            return ORDER_TEMPLATES;
        } else if (path.startsWith(API + "/vendor-orders")) {
            return VENDOR_ORDERS;
        } else if (path.equals(API + "/products") || path.startsWith(API + "/products/")) {
            return PRODUCTS;
        } else if (path.equals(API + "/offers") || path.startsWith(API + "/offers/")) {
            return OFFERS;
        } else if (path.equals(CREDIT_ROOT) || path.startsWith(CREDIT_ROOT + "/")) {
            return CREDIT;
        } else if (path.equals(API + "/payments") || path.startsWith(API + "/payments/")) {
            return PAYMENTS;
        } else if (path.startsWith(API + "/admin/")) {
            return ADMIN;
        } else if (path.startsWith(API + "/auth/")) {
            return AUTH;
        } else if (path.startsWith("/health") || path.equals("/metrics") || path.startsWith("/openapi")) {
            return OPERATIONS;
        }
        return OTHER;
    }

    private static Route ofOrder(String rest) {
        int slash = rest.indexOf('/');
        if (slash < 0) {
            return ORDER;
        }
        return switch (rest.substring(slash)) {
            case "/status" -> ORDER_STATUS;
            case "/cancel" -> ORDER_CANCEL;
            case "/reorder" -> ORDER_REORDER;
            default -> OTHER;
        };
    }
}
