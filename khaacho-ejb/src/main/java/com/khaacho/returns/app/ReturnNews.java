package com.khaacho.returns.app;

import com.khaacho.invoice.CreditNote;
import com.khaacho.notification.NotificationStatus;
import com.khaacho.notification.Notifications;
import com.khaacho.notification.ReturnLetters;
import com.khaacho.returns.Contact;
import com.khaacho.returns.GoodsReturn;
import com.khaacho.returns.GoodsReturns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Puts the letters about a return into the outbox, in the transaction of what they tell: they are sent once, if that is
 * committed.
 */
@ApplicationScoped
public class ReturnNews {

    private final GoodsReturns returns;
    private final Notifications notifications;
    private final ReturnLetters letters;

    @Inject
    public ReturnNews(GoodsReturns returns, Notifications notifications, ReturnLetters letters) {
        this.returns = returns;
        this.notifications = notifications;
        this.letters = letters;
    }

    /** For the container's proxy only. */
    protected ReturnNews() {
        this(null, null, null);
    }

    /** The vendor has to answer it. */
    public void reported(GoodsReturn goods) {
        Contact vendor = returns.contact(goods.vendorId());
        notifications.add(List.of(letters.reported(goods, vendor)), NotificationStatus.PENDING);
    }

    /** The shop gets its money back. */
    public void accepted(GoodsReturn goods, CreditNote note) {
        Contact shop = returns.contact(goods.retailerId());
        notifications.add(
                List.of(letters.accepted(
                        goods, shop, note.number().toString(), note.totals().total())),
                NotificationStatus.PENDING);
    }

    /** The shop gets nothing back. */
    public void declined(GoodsReturn goods) {
        Contact shop = returns.contact(goods.retailerId());
        notifications.add(List.of(letters.declined(goods, shop)), NotificationStatus.PENDING);
    }
}
