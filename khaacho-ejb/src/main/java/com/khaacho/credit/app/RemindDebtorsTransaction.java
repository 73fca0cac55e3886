package com.khaacho.credit.app;

import com.khaacho.credit.Dunning;
import com.khaacho.credit.DunningSchedule;
import com.khaacho.credit.LateDebtor;
import com.khaacho.credit.Reminder;
import com.khaacho.notification.Notification;
import com.khaacho.notification.NotificationStatus;
import com.khaacho.notification.Notifications;
import com.khaacho.notification.PaymentReminders;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes down that some are reminded, and puts their letters into the outbox, both or neither. A bill and level is told
 * once; who was late from the start of a level on, when nobody looked, gets the letter of the level reached, not those
 * before it.
 */
@Stateless
@LocalBean
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RemindDebtorsTransaction {

    private Dunning dunning;
    private Notifications notifications;
    private DunningSchedule schedule;
    private PaymentReminders letters;

    @Inject
    public RemindDebtorsTransaction(
            Dunning dunning, Notifications notifications, DunningSchedule schedule, PaymentReminders letters) {
        this.dunning = dunning;
        this.notifications = notifications;
        this.schedule = schedule;
        this.letters = letters;
    }

    /** For the container only. */
    public RemindDebtorsTransaction() {}

    /** Reminds those of them whose time has come, and returns how many. */
    public int remind(List<LateDebtor> debtors, LocalDate today) {
        List<Reminder> due = new ArrayList<>();
        for (LateDebtor debtor : debtors) {
            long days = debtor.daysOverdue(today);
            int level = schedule.level(days);
            if (level > 0) {
                due.add(new Reminder(debtor, level, days));
            }
        }
        if (due.isEmpty()) {
            return 0;
        }
        List<Notification> told = dunning.add(due).stream().map(letters::of).toList();
        notifications.add(told, NotificationStatus.PENDING);
        return told.size();
    }
}
