package com.khaacho.risk;

import com.khaacho.shared.OrderId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What the database knows of how retailers behave; a whole batch in one statement. */
public interface RetailerConducts {

    /** Days, those without orders among them, whose mean is a retailer's usual day. */
    int USUAL_DAYS = 30;

    /** Days that a district, an address or a phone stays known after an order with it: a yearly festival is not news. */
    int KNOWN_DAYS = 365;

    /**
     * Counts these orders among those of their retailers' day, in the transaction that decides on them, and tells for
     * each how its retailer behaves. The retailers' credit accounts have to be locked by this transaction.
     *
     * @param ordinaryPerDay what is usual is looked up only for retailers that have more orders today; for the others,
     *     which are nearly all, it is told as 0
     * @param longOverdueDays what is overdue for more days is long overdue
     */
    Map<OrderId, RetailerConduct> count(Collection<Asked> batch, int ordinaryPerDay, int longOverdueDays, Instant now);

    /**
     * An order to look at.
     *
     * @param district where its goods go, or null when nobody said
     * @param addressKey what tells its address from others, or null when nobody said
     * @param phone whom to call there, in E.164, or null when nobody said
     */
    record Asked(OrderId order, UUID retailerId, String district, String addressKey, String phone) {

        /** An order that names neither an address nor a phone. */
        public Asked(OrderId order, UUID retailerId, String district) {
            this(order, retailerId, district, null, null);
        }
    }
}
