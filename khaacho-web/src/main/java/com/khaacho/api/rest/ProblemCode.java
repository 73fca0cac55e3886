package com.khaacho.api.rest;

import java.util.Locale;

/**
 * Every problem the API answers with: a stable code, its HTTP status and title. The type URI is part of the contract;
 * docs/api/problems.md explains each, and a test compares the two.
 */
public enum ProblemCode {
    BAD_REQUEST(400, "The request is not valid HTTP or misses something"),
    MALFORMED_BODY(400, "The body is not well-formed JSON in UTF-8"),
    MALFORMED_CSV(400, "The body is not well-formed CSV in UTF-8 with the columns that are due"),
    INVALID_PARAMETER(400, "A parameter of the address or a header has a value that is not allowed"),
    UNAUTHENTICATED(401, "A valid bearer token is needed"),
    INVALID_CREDENTIALS(401, "User name or password is wrong"),
    FORBIDDEN(403, "The caller's role does not allow this"),
    NOT_ALLOWED_TO_APPROVE(403, "The caller may not decide on this order for its shop"),
    WRONG_SIGNATURE(403, "The request is not signed as its provider signs"),
    NOT_FOUND(404, "There is nothing at this address"),
    ORDER_NOT_FOUND(404, "There is no such order"),
    VENDOR_ORDER_NOT_FOUND(404, "There is no such vendor order"),
    PRODUCT_NOT_FOUND(404, "There is no such product"),
    OFFER_NOT_FOUND(404, "The vendor does not offer this product"),
    PRICE_LIST_NOT_FOUND(404, "There is no such price list"),
    CREDIT_ACCOUNT_NOT_FOUND(404, "There is no such credit account"),
    INVOICE_NOT_FOUND(404, "There is no such invoice"),
    PAYMENT_NOT_FOUND(404, "There is no such payment"),
    BANK_ROW_NOT_FOUND(404, "There is no such row of a bank's statement"),
    CREDIT_NOTE_NOT_FOUND(404, "There is no such credit note"),
    RETURN_NOT_FOUND(404, "There is no such return"),
    TAX_REPORT_NOT_FOUND(404, "There is no such invoice or credit note"),
    ATTACHMENT_NOT_FOUND(404, "There is no such attachment"),
    TEMPLATE_NOT_FOUND(404, "There is no such template"),
    DEAD_LETTER_NOT_FOUND(404, "There is no such dead letter"),
    ALIAS_SUGGESTION_NOT_FOUND(404, "There is no such suggestion of an alias"),
    FEATURE_NOT_FOUND(404, "There is no such feature"),
    BUYER_NOT_FOUND(404, "The retailer has no such user"),
    METHOD_NOT_ALLOWED(405, "This address does not know this method"),
    NOT_ACCEPTABLE(406, "None of the accepted media types can be produced"),
    IDEMPOTENCY_IN_FLIGHT(409, "A request with this idempotency key is being worked on"),
    ILLEGAL_TRANSITION(409, "The order's state does not allow this"),
    CREDIT_LIMIT_EXCEEDED(409, "The retailer's credit limit does not carry the order"),
    CREDIT_BLOCKED(409, "The retailer has no open credit account"),
    ORDER_NOT_YET_RECORDED(409, "The order is accepted but not recorded yet"),
    DELIVERED_OTHERWISE(409, "It was delivered before, in other quantities"),
    RETURN_DECIDED(409, "The vendor answered before, and otherwise"),
    TOO_MANY_TEMPLATES(409, "There are as many templates as there may be"),
    BANK_ROW_DECIDED(409, "Something else was decided of the row before"),
    ALIAS_DECIDED(409, "The other was decided of the suggestion before"),
    ALIAS_REFUSED(409, "With this alias a text would not be read as the product"),
    SKU_TAKEN(409, "Another product has this sku"),
    CATALOGUE_BUSY(409, "An import has the catalogue for itself"),
    PRICE_LIST_NAME_TAKEN(409, "Another price list of the vendor has this name"),
    RETAILER_IN_OTHER_LIST(409, "A retailer is in another price list of the vendor"),
    STOCK_BELOW_RESERVED(409, "Orders hold more than the stock would have"),
    PRECONDITION_FAILED(412, "It was changed since it was read"),
    BODY_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body's media type is not supported"),
    VALIDATION_FAILED(422, "The body breaks one or more rules"),
    UNKNOWN_PRODUCT(422, "The order names products that are not sold"),
    CANCELLED_BEYOND_ORDER(422, "More is to be cancelled than is left of the line"),
    DELIVERED_BEYOND_ORDER(422, "More is said to be delivered than was ordered"),
    RETURNED_BEYOND_INVOICE(422, "More is said to come back than was billed"),
    IMPORT_REFUSED(422, "Rows of the file break rules, nothing was written"),
    INVALID_PERIOD(422, "It would end before it begins"),
    STATEMENT_TOO_LONG(422, "The period has more lines than a statement holds"),
    IDEMPOTENCY_KEY_REUSED(422, "The idempotency key was used with another body"),
    PAYMENT_REFERENCE_REUSED(422, "The reference belongs to another payment of the retailer"),
    ALLOCATION_REFUSED(422, "An allocation names no invoice of the retailer, or more than is open of it"),
    ATTACHMENT_REFUSED(422, "The content is nothing that is taken as a picture of an order"),
    PRECONDITION_REQUIRED(428, "A change has to name the version that it changes"),
    RATE_LIMITED(429, "Too many requests"),
    HEADERS_TOO_LARGE(431, "The header fields are too large"),
    INTERNAL_ERROR(500, "The server failed"),
    PIPELINE_UNAVAILABLE(503, "The order could not be taken down, nothing was accepted"),
    STORE_UNAVAILABLE(503, "The database does not answer"),
    UNAVAILABLE(503, "The server cannot answer at present");

    private static final String TYPE_BASE = "https://khaacho.com/problems/";

    private final int status;
    private final String title;
    private final String type;

    ProblemCode(int status, String title) {
        this.status = status;
        this.title = title;
        this.type = TYPE_BASE + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** One line for people, the same for every occurrence. */
    public String title() {
        return title;
    }

    /** The stable URI of this kind of problem. */
    public String type() {
        return type;
    }

    /** The code for an error that the container made, of which only the status is known. */
    public static ProblemCode ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> BODY_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 429 -> RATE_LIMITED;
            case 431 -> HEADERS_TOO_LARGE;
            case 503 -> UNAVAILABLE;
            default -> status >= 400 && status < 500 ? BAD_REQUEST : INTERNAL_ERROR;
        };
    }
}
