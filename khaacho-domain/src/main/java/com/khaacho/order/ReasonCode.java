package com.khaacho.order;

/** Why an order stands where it does, as shown to its retailer; stable, documented words. */
public enum ReasonCode {
    /** A line names a product that the catalogue does not have or no longer sells. */
    UNKNOWN_PRODUCT,
    /** The text holds no line that could be understood, or some that could not. */
    TEXT_NOT_UNDERSTOOD,
    /** No line of the order can be sold by anybody. */
    NOTHING_TO_SELL,
    /** Receivables plus reservations plus this order would pass the credit limit. */
    CREDIT_LIMIT_EXCEEDED,
    /** The retailer has no open credit account. */
    CREDIT_BLOCKED,
    /** The retailer owes something for too long to get more credit. */
    CREDIT_OVERDUE,
    /** The risk score is above the rejection threshold. */
    RISK_TOO_HIGH,
    /** The risk score asks for a person's decision. */
    RISK_REVIEW,
    /** A price moved further since the order was placed than goes without a person's word. */
    PRICE_MOVED,
    /** The order passes what its user may order alone; somebody else of the shop has to approve it. */
    ORDER_LIMIT_EXCEEDED,
    /** Somebody of the shop who approves orders refused it. */
    REFUSED_BY_SHOP,
    /** An operator looked at the order and refused it. */
    REFUSED_BY_OPERATOR,
    /** The same idempotency key was used before with another body. */
    IDEMPOTENCY_KEY_REUSED,
    /** No vendor has the stock for all of it at present. */
    OUT_OF_STOCK,
    /** Called off by the retailer or an operator. */
    CANCELLED_ON_REQUEST
}
