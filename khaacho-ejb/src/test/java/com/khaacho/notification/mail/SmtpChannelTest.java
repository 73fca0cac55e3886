package com.khaacho.notification.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.khaacho.notification.ChannelKind;
import com.khaacho.notification.Delivery;
import com.khaacho.notification.Delivery.Outcome;
import com.khaacho.notification.Notification;
import com.khaacho.shared.OrderId;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpChannelTest {

    private static final OrderId ORDER = OrderId.parse("0190b000-0000-7000-8000-000000000001");
    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeAll
    static void start() {
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void emptyMailboxes() throws Exception {
        SERVER.purgeEmailFromAllMailboxes();
    }

    @Test
    void a_mail_arrives_with_its_text_and_a_message_id_that_a_repeat_would_share() throws Exception {
        Notification notification =
                to("sita@kirana.example", "Your order is with the vendors", "नमस्ते, NPR 1250.00\n");
        assertEquals(List.of(Delivery.sent(notification)), channel(serverPort()).send(List.of(notification)));
        MimeMessage received = SERVER.getReceivedMessages()[0];
        assertEquals("<" + notification.id() + "@khaacho.example>", received.getMessageID());
        assertEquals("Your order is with the vendors", received.getSubject());
        assertEquals("orders@khaacho.example", received.getFrom()[0].toString());
        assertTrue(received.getContent().toString().startsWith("नमस्ते"));
        assertEquals("auto-generated", received.getHeader("Auto-Submitted", null));
        assertTrue(received.getSentDate() != null);
    }

    @Test
    void a_batch_goes_out_one_mail_a_notification() {
        List<Notification> batch = List.of(
                to("a@kirana.example", "A", "a"), to("b@kirana.example", "B", "b"), to("c@kirana.example", "C", "c"));
        assertEquals(3, channel(serverPort()).send(batch).size());
        assertEquals(3, SERVER.getReceivedMessages().length);
    }

    @Test
    void a_line_break_in_the_subject_starts_no_header() throws Exception {
        channel(serverPort()).send(List.of(to("sita@kirana.example", "Order 7\r\nBcc: all@kirana.example", "x")));
        assertEquals(1, SERVER.getReceivedMessages().length);
        MimeMessage received = SERVER.getReceivedMessages()[0];
        assertNull(received.getHeader("Bcc"));
        assertEquals("Order 7 Bcc: all@kirana.example", received.getSubject());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sita@kirana.example\r\nBcc: all@kirana.example",
                "a@kirana.example, b@kirana.example",
                "Sita <sita@kirana.example>",
                "no address",
                ""
            })
    void what_is_not_one_plain_address_is_refused_and_the_others_are_sent(String address) {
        List<Delivery> deliveries =
                channel(serverPort()).send(List.of(to(address, "A", "a"), to("b@kirana.example", "B", "b")));
        assertEquals(List.of(Outcome.REFUSED, Outcome.SENT), outcomes(deliveries));
        assertEquals(1, SERVER.getReceivedMessages().length);
    }

    @Test
    void nothing_is_sent_while_the_server_is_down_and_all_of_it_may_be_tried_again() throws IOException {
        int port;
        try (ScriptedSmtpServer gone = new ScriptedSmtpServer(Map.of())) {
            port = gone.port();
        }
        List<Delivery> deliveries =
                channel(port).send(List.of(to("a@kirana.example", "A", "a"), to("b@kirana.example", "B", "b")));
        assertEquals(List.of(Outcome.NOT_SENT, Outcome.NOT_SENT), outcomes(deliveries));
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 no such user,       REFUSED",
        "RCPT, 450 mailbox busy,       NOT_SENT",
        "MAIL, 451 try later,          NOT_SENT",
        "MAIL, 550 not from you,       REFUSED",
        "DATA, 554 no,                 REFUSED",
        "'.',  452 disk full,          NOT_SENT",
        "'.',  554 looks like spam,    REFUSED",
        "'.',  '',                     UNCERTAIN",
        "DATA, '',                     UNCERTAIN"
    })
    void what_the_server_answers_decides_whether_to_try_again(String command, String answer, Outcome expected)
            throws IOException {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of(command, answer))) {
            List<Delivery> deliveries = channel(server.port()).send(List.of(to("a@kirana.example", "A", "a")));
            assertEquals(List.of(expected), outcomes(deliveries));
        }
    }

    @Test
    void a_server_without_an_answer_is_left_after_the_time_limit() throws IOException {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of("DATA", "354-and so on"))) {
            SmtpSettings impatient = new SmtpSettings("127.0.0.1", server.port(), "orders@khaacho.example", 200);
            List<Delivery> deliveries = new SmtpChannel(impatient).send(List.of(to("a@kirana.example", "A", "a")));
            assertEquals(List.of(Outcome.UNCERTAIN), outcomes(deliveries));
        }
    }

    @Test
    void a_mail_server_without_a_sender_address_is_refused_by_key() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> new SmtpSettings("mail.example", 25, null, 100));
        assertTrue(refused.getMessage().contains("khaacho.mail.from"));
    }

    private static int serverPort() {
        return SERVER.getSmtp().getPort();
    }

    private static SmtpChannel channel(int port) {
        return new SmtpChannel(new SmtpSettings("127.0.0.1", port, "orders@khaacho.example", 5_000));
    }

    private static Notification to(String address, String subject, String body) {
        UUID recipient = UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8));
        return Notification.of(ORDER, "order.routed", ChannelKind.EMAIL, recipient, address, subject, body);
    }

    private static List<Outcome> outcomes(List<Delivery> deliveries) {
        return deliveries.stream().map(Delivery::outcome).toList();
    }
}
