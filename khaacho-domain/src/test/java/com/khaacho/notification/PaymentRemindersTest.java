package com.khaacho.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.credit.LateDebtor;
import com.khaacho.credit.Reminder;
import com.khaacho.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaymentRemindersTest {

    private static final UUID SHOP = UUID.randomUUID();
    private static final UUID BILL = UUID.randomUUID();

    @Test
    void a_reminder_says_how_much_was_to_be_paid_and_since_when() {
        Notification letter = new PaymentReminders(true).of(reminder("shop@khaacho.example", 2, 15));
        assertEquals("payment.overdue.2", letter.event());
        assertEquals("Reminder 2: a payment is overdue", letter.subject());
        assertEquals(ChannelKind.EMAIL, letter.channel());
        assertEquals("shop@khaacho.example", letter.recipient());
        assertEquals(BILL, letter.orderId().value());
        assertTrue(letter.body().contains("NPR 4000.50 of what you owe was to be paid before today"), letter.body());
        assertTrue(letter.body().contains("on 2026-11-07, 15 days ago."), letter.body());
    }

    @Test
    void without_an_address_or_mail_it_goes_to_the_log() {
        assertEquals(
                ChannelKind.LOG,
                new PaymentReminders(true).of(reminder(null, 1, 1)).channel());
        assertEquals(
                ChannelKind.LOG,
                new PaymentReminders(false)
                        .of(reminder("shop@khaacho.example", 1, 1))
                        .channel());
    }

    private static Reminder reminder(String email, int level, long days) {
        Money overdue = Money.npr(new BigDecimal("4000.50"));
        LocalDate due = LocalDate.of(2026, 11, 7);
        return new Reminder(new LateDebtor(SHOP, "Shop", email, BILL, due, overdue), level, days);
    }
}
