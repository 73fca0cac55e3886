package com.khaacho.vendor;

import com.khaacho.shared.OrderId;

/** What came of a vendor's word about one of its orders. */
public sealed interface VendorAnswer {

    /** It changed just now; its news is still to be told. */
    record Done(OrderId orderId) implements VendorAnswer {}

    /** It was so before and nothing changed; its news may still be untold. */
    record AlreadyDone(OrderId orderId) implements VendorAnswer {}

    /** Its state does not allow this. */
    record Refused(VendorOrderStatus status) implements VendorAnswer {}

    /** It was delivered before, in other quantities. */
    record DeliveredOtherwise() implements VendorAnswer {}

    /** Of this line less was ordered than is said to be delivered, or nothing. */
    record BeyondOrder(int lineNo) implements VendorAnswer {}

    /** The caller has no such vendor order. */
    record NotFound() implements VendorAnswer {}
}
