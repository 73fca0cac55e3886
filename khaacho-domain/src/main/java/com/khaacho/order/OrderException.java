package com.khaacho.order;

/** A caller's mistake, with the stable code that the problem mapper turns into a 4xx answer. */
public final class OrderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Code code;

    /** What the caller did wrong. */
    public enum Code {
        /** No such order for this caller. */
        ORDER_NOT_FOUND,
        /** No such vendor order for this caller. */
        VENDOR_ORDER_NOT_FOUND,
        /** The order's state does not allow what was asked. */
        ILLEGAL_TRANSITION,
        /** It was delivered before, in other quantities. */
        DELIVERED_OTHERWISE,
        /** More is said to be delivered than was ordered. */
        DELIVERED_BEYOND_ORDER,
        /** More of a line is to be cancelled than is left of it. */
        CANCELLED_BEYOND_ORDER,
        /** Approving the held order would pass its retailer's credit limit. */
        CREDIT_LIMIT_EXCEEDED,
        /** The held order's retailer has no open credit account. */
        CREDIT_BLOCKED,
        /** The order is accepted but not yet recorded; ask again in a moment. */
        ORDER_NOT_YET_RECORDED,
        /** The order was changed since the caller read it. */
        PRECONDITION_FAILED,
        /** Who spoke may not approve the order. */
        NOT_ALLOWED_TO_APPROVE,
        /** The caller has to name the version that is changed. */
        PRECONDITION_REQUIRED,
        /** No such template for this caller. */
        TEMPLATE_NOT_FOUND,
        /** The retailer has as many templates as it may have. */
        TOO_MANY_TEMPLATES,
        /** A line names a product that the catalogue does not sell. */
        UNKNOWN_PRODUCT,
        /** The idempotency key belongs to a request with another body. */
        IDEMPOTENCY_KEY_REUSED,
        /** A request with this idempotency key is being worked on. */
        IDEMPOTENCY_IN_FLIGHT
    }

    public OrderException(Code code, String detail) {
        super(detail);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
