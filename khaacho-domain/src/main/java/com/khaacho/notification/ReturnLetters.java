package com.khaacho.notification;

import com.khaacho.notification.OrderNews.Recipient;
import com.khaacho.returns.Contact;
import com.khaacho.returns.GoodsReturn;
import com.khaacho.returns.ReturnStatus;
import com.khaacho.shared.Money;
import com.khaacho.shared.OrderId;

/** What retailers are told whose returns a vendor decided. */
public final class ReturnLetters {

    private final Letters letters;

    /** With e-mail on, parties that have an address get e-mail. */
    public ReturnLetters(boolean mailIsOn) {
        this.letters = new Letters(mailIsOn);
    }

    /** Its credit note was issued just now; it goes by the return, where others go by the order. */
    public Notification accepted(GoodsReturn goods, Contact shop, String creditNote, Money total) {
        String body = "was accepted: credit note " + creditNote + " gives back " + total.currency() + " "
                + total.amount().toPlainString() + " with VAT.\n";
        return letter(goods, shop, "A return was accepted", body);
    }

    public Notification declined(GoodsReturn goods, Contact shop) {
        String body = "was declined: " + goods.decision().declineReason() + "\n";
        return letter(goods, shop, "A return was declined", body);
    }

    private Notification letter(GoodsReturn goods, Contact shop, String subject, String outcome) {
        String event = goods.status() == ReturnStatus.ACCEPTED ? "return.accepted" : "return.declined";
        String body = "Dear " + shop.name() + ",\n\nyour return " + goods.id() + " of invoice " + goods.invoiceId()
                + " " + outcome;
        Recipient to = new Recipient(goods.retailerId(), shop.name(), shop.email());
        return letters.to(to, new OrderId(goods.id()), event, subject, body);
    }
}
