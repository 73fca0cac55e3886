package com.khaacho.notification;

import com.khaacho.notification.OrderNews.AnsweredVendorOrder;
import com.khaacho.notification.OrderNews.PlacedVendorOrder;
import com.khaacho.notification.OrderNews.Recipient;
import com.khaacho.notification.OrderNews.ReducedVendorOrder;
import com.khaacho.order.OrderStatus;
import com.khaacho.shared.Money;
import com.khaacho.vendor.VendorOrderStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Who is told what: the retailer where its order rests and what vendors say, each vendor what was placed with it
 * and what was called off.
 */
public final class Announcements {

    private static final Map<OrderStatus, String> TO_RETAILER = Map.of(
            OrderStatus.ROUTED, "order.routed",
            OrderStatus.CONFIRMED, "order.confirmed",
            OrderStatus.COMPLETED, "order.completed",
            OrderStatus.BACKORDERED, "order.backordered",
            OrderStatus.REJECTED, "order.rejected",
            OrderStatus.HELD, "order.held",
            OrderStatus.NEEDS_REVIEW, "order.needs-review",
            OrderStatus.CANCELLED, "order.cancelled");

    private static final Map<OrderStatus, String> SENTENCE = Map.of(
            OrderStatus.ROUTED, "is with the vendors",
            OrderStatus.CONFIRMED, "is confirmed by every vendor",
            OrderStatus.COMPLETED, "is delivered",
            OrderStatus.BACKORDERED, "waits for stock, in part or in full",
            OrderStatus.REJECTED, "was refused",
            OrderStatus.HELD, "waits for a decision",
            OrderStatus.NEEDS_REVIEW, "is being read by our staff",
            OrderStatus.CANCELLED, "is cancelled");

    private static final Map<VendorOrderStatus, String> VENDOR_SAID = Map.of(
            VendorOrderStatus.ACCEPTED, "will deliver its part of your order",
            VendorOrderStatus.DECLINED, "cannot deliver its part of your order",
            VendorOrderStatus.DISPATCHED, "has sent its part of your order",
            VendorOrderStatus.DELIVERED, "has delivered its part of your order");

    private final Letters letters;

    /** With e-mail on, parties that have an address get e-mail. */
    public Announcements(boolean mailIsOn) {
        this.letters = new Letters(mailIsOn);
    }

    /** Nothing for an order in a state that concerns nobody outside. */
    public List<Notification> of(OrderNews news) {
        List<Notification> all = new ArrayList<>(1 + news.placed().size());
        String event = TO_RETAILER.get(news.status());
        if (event != null) {
            all.add(toRetailer(news, event));
        }
        for (PlacedVendorOrder placed : news.placed()) {
            all.add(toVendor(news, placed));
        }
        for (AnsweredVendorOrder answered : news.answered()) {
            all.add(ofVendor(news, answered));
        }
        for (PlacedVendorOrder cancelled : news.cancelled()) {
            all.add(calledOff(news, cancelled));
        }
        for (ReducedVendorOrder reduced : news.reduced()) {
            all.add(reduced(news, reduced));
        }
        return all;
    }

    private Notification toRetailer(OrderNews news, String event) {
        String sentence = SENTENCE.get(news.status());
        StringBuilder body = new StringBuilder("Dear ").append(news.retailer().name());
        body.append(",\n\nyour order ")
                .append(name(news))
                .append(' ')
                .append(sentence)
                .append(".\n");
        if (news.reason() != null) {
            body.append("Reason: ").append(news.reason()).append('\n');
        }
        if (news.total() != null) {
            body.append("Goods without VAT: ").append(amount(news.total())).append('\n');
        }
        // What an order comes to again after it was amended is another event.
        String once = event + (news.amendment() > 0 ? "." + news.amendment() : "");
        return compose(news, once, news.retailer(), "Your order " + sentence, body.toString());
    }

    private Notification toVendor(OrderNews news, PlacedVendorOrder placed) {
        // A later routing may come back to the vendor with other goods: that is another event.
        String event = "vendor-order.placed" + (placed.attempt() > 1 ? "." + placed.attempt() : "");
        String body = "Dear " + placed.vendor().name() + ",\n\na new order waits for your answer: " + placed.id()
                + "\nGoods without VAT: " + amount(placed.total()) + "\n";
        return compose(news, event, placed.vendor(), "A new order waits for your answer", body);
    }

    private Notification calledOff(OrderNews news, PlacedVendorOrder cancelled) {
        String event = "vendor-order.cancelled." + cancelled.id();
        String body = "Dear " + cancelled.vendor().name() + ",\n\nthe order " + cancelled.id()
                + " is called off; please deliver nothing of it.\n";
        return compose(news, event, cancelled.vendor(), "An order is called off", body);
    }

    /** Each time is an event of its own; of two times that are told at once the vendor hears what both leave. */
    private Notification reduced(OrderNews news, ReducedVendorOrder reduced) {
        String event = "vendor-order.reduced." + reduced.id() + '.' + reduced.change();
        String body = "Dear " + reduced.vendor().name() + ",\n\na part of the order " + reduced.id()
                + " is called off; please deliver only what it still says.\nGoods without VAT: "
                + amount(reduced.total()) + "\n";
        return compose(news, event, reduced.vendor(), "A part of an order is called off", body);
    }

    /** Each vendor order is told of by itself: an order may have several vendors, and one vendor several parts of it. */
    private Notification ofVendor(OrderNews news, AnsweredVendorOrder answered) {
        String event = "vendor-order." + answered.status().name().toLowerCase(Locale.ROOT) + '.' + answered.id();
        String sentence = answered.vendorName() + ' ' + VENDOR_SAID.get(answered.status());
        String body = "Dear " + news.retailer().name() + ",\n\n" + sentence + ", " + name(news)
                + ".\nGoods without VAT: " + amount(answered.total()) + '\n'
                + (answered.status() == VendorOrderStatus.DECLINED ? "We look for another vendor.\n" : "")
                + (answered.missing() > 0 ? "Missing and cancelled: " + answered.missing() + " units\n" : "");
        return compose(news, event, news.retailer(), sentence, body);
    }

    private Notification compose(OrderNews news, String event, Recipient to, String subject, String body) {
        return letters.to(to, news.orderId(), event, subject, body);
    }

    private static String name(OrderNews news) {
        return news.customerRef() == null
                ? news.orderId().toString()
                : news.customerRef() + " (" + news.orderId() + ")";
    }

    private static String amount(Money money) {
        return money.currency() + " " + money.amount().toPlainString();
    }
}
