package com.khaacho.notification;

import com.khaacho.credit.LateDebtor;
import com.khaacho.credit.Reminder;
import com.khaacho.notification.OrderNews.Recipient;
import com.khaacho.shared.Money;
import com.khaacho.shared.OrderId;

/** What retailers are told that have not paid. */
public final class PaymentReminders {

    private final Letters letters;

    /** With e-mail on, parties that have an address get e-mail. */
    public PaymentReminders(boolean mailIsOn) {
        this.letters = new Letters(mailIsOn);
    }

    /** It goes by what the oldest unpaid bill is for, where others go by the order. */
    public Notification of(Reminder reminder) {
        LateDebtor debtor = reminder.debtor();
        Money overdue = debtor.overdue();
        String body = "Dear " + debtor.name() + ",\n\n" + overdue.currency() + " "
                + overdue.amount().toPlainString() + " of what you owe was to be paid before today, the oldest part on "
                + debtor.due() + ", " + reminder.daysOverdue()
                + (reminder.daysOverdue() == 1 ? " day ago.\n" : " days ago.\n")
                + "Your statement of account shows all bills and payments.\n";
        return letters.to(
                new Recipient(debtor.retailerId(), debtor.name(), debtor.email()),
                new OrderId(debtor.billId()),
                "payment.overdue." + reminder.level(),
                "Reminder " + reminder.level() + ": a payment is overdue",
                body);
    }
}
