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
 * Puts the letter to the shop into the outbox, in the transaction of the vendor's answer: it is told once, if the answer
 * is committed.
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
