package com.khaacho.notification;

import com.khaacho.notification.OrderNews.Recipient;
import com.khaacho.returns.Contact;
import com.khaacho.returns.GoodsReturn;
import com.khaacho.returns.ReturnLine;
import com.khaacho.returns.ReturnStatus;
import com.khaacho.shared.Money;
import com.khaacho.shared.OrderId;

/** What a vendor is told of a new return, and its retailer of the answer. They go by the return, as others by the order. */
public final class ReturnLetters {

    private final Letters letters;

    /** With e-mail on, parties that have an address get e-mail. */
    public ReturnLetters(boolean mailIsOn) {
        this.letters = new Letters(mailIsOn);
    }

    /** It waits for the vendor's answer. */
    public Notification reported(GoodsReturn goods, Contact vendor) {
        int units = goods.lines().stream().mapToInt(ReturnLine::quantity).sum();
        String body = "Dear " + vendor.name() + ",\n\na return of " + units + " units waits for your answer: "
                + goods.id() + ", of invoice " + goods.invoiceId() + ".\nReason: " + goods.printedReason() + "\n";
        Recipient to = new Recipient(goods.vendorId(), vendor.name(), vendor.email());
        return letters.to(to, new OrderId(goods.id()), "return.reported", "A return waits for your answer", body);
    }

    /** Its credit note was issued just now. */
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
