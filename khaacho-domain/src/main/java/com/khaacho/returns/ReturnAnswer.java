package com.khaacho.returns;

/** What came of a report of a return, or of a vendor's word about one. */
public sealed interface ReturnAnswer {

    /** It changed just now. */
    record Done(GoodsReturn goods) implements ReturnAnswer {}

    /** It was so before and nothing changed. */
    record AlreadyDone(GoodsReturn goods) implements ReturnAnswer {}

    /** The key belongs to another report of this invoice. */
    record KeyReused() implements ReturnAnswer {}

    /** Of this line no more than this can still be returned. */
    record BeyondInvoice(int lineNo, int open) implements ReturnAnswer {}

    /** The vendor answered before, and otherwise. */
    record DecidedOtherwise(ReturnStatus status) implements ReturnAnswer {}

    /** The caller has no such invoice or return. */
    record NotFound() implements ReturnAnswer {}
}
