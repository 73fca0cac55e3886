package com.khaacho.order;

import com.khaacho.shared.OrderId;
import java.util.Collection;
import java.util.Map;

/** The words of orders that nobody has read yet. Outside any transaction: what is read may change meanwhile. */
public interface OrderTexts {

    /** Of those of these orders that are RECEIVED and have a text. */
    Map<OrderId, String> waiting(Collection<OrderId> ids);
}
