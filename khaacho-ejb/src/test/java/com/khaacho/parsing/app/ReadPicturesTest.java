package com.khaacho.parsing.app;

import static com.khaacho.order.app.OrderFixture.CLOCK;
import static com.khaacho.order.app.OrderFixture.anOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.khaacho.attachment.Attachment;
import com.khaacho.attachment.AttachmentForm;
import com.khaacho.attachment.AttachmentUrl;
import com.khaacho.attachment.CloudRecognition;
import com.khaacho.attachment.LocalRecognition;
import com.khaacho.attachment.TextRecognition.Away;
import com.khaacho.attachment.TextRecognition.Nothing;
import com.khaacho.attachment.TextRecognition.Read;
import com.khaacho.attachment.TextRecognition.Recognition;
import com.khaacho.attachment.app.Drawer;
import com.khaacho.attachment.app.ReadAttachment;
import com.khaacho.attachment.jdbc.JdbcAttachments;
import com.khaacho.catalog.app.CatalogueSnapshot;
import com.khaacho.catalog.jdbc.JdbcProducts;
import com.khaacho.credit.Books;
import com.khaacho.database.jdbc.Databases;
import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.database.jdbc.TestTransaction;
import com.khaacho.order.Order;
import com.khaacho.order.OrderPriority;
import com.khaacho.order.app.NextStage;
import com.khaacho.order.jdbc.JdbcOrders;
import com.khaacho.parsing.jdbc.JdbcPictureReadings;
import com.khaacho.pipeline.Dispatch;
import com.khaacho.pipeline.PipelineUnavailableException;
import com.khaacho.pipeline.Stage;
import com.khaacho.pipeline.StageMessage;
import com.khaacho.pipeline.app.StageGateway;
import com.khaacho.shared.OrderId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadPicturesTest {

    private static final TestPostgres POSTGRES = TestPostgres.migrated();
    private static final BigDecimal SURE = new BigDecimal("0.95");

    private final Drawer drawer = new Drawer();
    private final Queue queue = new Queue();
    private final UUID retailer = new Books(POSTGRES).open("1000");
    private final UUID picture = picture(retailer);
    private Recognition result = new Read("2 bora nothing that is sold", SURE);
    private int asked;

    @BeforeEach
    void forgetOtherTests() {
        POSTGRES.asOwner().update("DELETE FROM attachment_reading");
    }

    @Test
    void the_words_of_a_picture_become_the_text_of_its_order_and_parsing_goes_on() {
        OrderId order = received(picture);
        assertEquals(List.of(), parse(order).forwards());
        assertEquals("RECEIVED", status(order));
        assertEquals(1, read(Duration.ZERO));
        assertEquals(List.of(new Dispatch.Forward(Stage.PARSING, message(order))), queue.sent);
        assertEquals("2 bora nothing that is sold", text(order));
        assertEquals(Stage.NOTIFICATION, parse(order).forwards().get(0).to());
        assertEquals("NEEDS_REVIEW", status(order));
        assertEquals("Not understood: nothing that is sold", reason(order).replace("2 bora ", ""));
        assertEquals(0, read(Duration.ofDays(1)));
        assertEquals(1, asked);
    }

    @Test
    void a_message_that_comes_again_asks_for_one_reading() {
        OrderId order = received(picture);
        parse(order);
        assertEquals(List.of(), parse(order).forwards());
        assertEquals(1, read(Duration.ZERO));
        assertEquals(0, read(Duration.ZERO));
    }

    @Test
    void what_nobody_reads_waits_for_a_person() {
        result = new Nothing("Nobody but a person reads pictures here.");
        OrderId order = received(picture);
        parse(order);
        read(Duration.ZERO);
        parse(order);
        assertEquals("NEEDS_REVIEW", status(order));
        assertEquals("Nobody but a person reads pictures here.", reason(order));
        assertNull(text(order));
    }

    @Test
    void a_reader_that_is_away_is_asked_three_times_and_then_a_person() {
        result = new Away("The reader of pictures does not answer.");
        OrderId order = received(picture);
        parse(order);
        read(Duration.ZERO);
        read(Duration.ZERO);
        assertEquals(1, asked);
        assertEquals(List.of(), queue.sent);
        read(ReadPictures.PAUSE);
        read(ReadPictures.PAUSE.multipliedBy(2));
        assertEquals(2, asked);
        read(ReadPictures.PAUSE.multipliedBy(3));
        assertEquals(3, asked);
        parse(order);
        assertEquals("NEEDS_REVIEW", status(order));
        assertEquals("The reader of pictures does not answer.", reason(order));
    }

    @Test
    void a_reader_that_comes_back_is_heard() {
        result = new Away("The reader of pictures does not answer.");
        OrderId order = received(picture);
        parse(order);
        read(Duration.ZERO);
        result = new Read("some words", SURE);
        read(ReadPictures.PAUSE);
        assertEquals("some words", text(order));
    }

    @Test
    void what_was_read_without_certainty_is_shown_to_a_person() {
        result = new Read("some words", new BigDecimal("0.79"));
        OrderId order = received(picture);
        parse(order);
        read(Duration.ZERO);
        assertEquals("some words", text(order));
        parse(order);
        assertEquals("NEEDS_REVIEW", status(order));
    }

    @Test
    void words_that_no_order_may_have_wait_for_a_person() {
        for (String words : List.of("", " \n\u0000 ", "x".repeat(10_001))) {
            result = new Read(words, SURE);
            OrderId order = received(picture);
            parse(order);
            read(Duration.ZERO);
            parse(order);
            assertEquals("NEEDS_REVIEW", status(order));
            assertNull(text(order));
        }
    }

    @Test
    void a_process_that_dies_while_it_reads_leaves_a_lease() {
        OrderId order = received(picture);
        parse(order);
        readings().claim(CLOCK.instant(), CLOCK.instant().plus(ReadPictures.LEASE));
        assertEquals(0, read(ReadPictures.LEASE.minusSeconds(1)));
        assertEquals(1, read(ReadPictures.LEASE));
        assertEquals("2 bora nothing that is sold", text(order));
    }

    @Test
    void who_comes_back_after_its_lease_changes_nothing_any_more() {
        OrderId order = received(picture);
        parse(order);
        var slow = readings()
                .claim(CLOCK.instant(), CLOCK.instant().plus(ReadPictures.LEASE))
                .orElseThrow();
        read(ReadPictures.LEASE);
        readings().giveUp(slow, "Too late");
        readings().read(slow, "Other words", com.khaacho.parsing.PictureReading.State.READ, null);
        assertEquals("2 bora nothing that is sold", text(order));
        parse(order);
        assertEquals("NEEDS_REVIEW", status(order));
        assertEquals(0, read(Duration.ofDays(1)));
    }

    @Test
    void a_broker_that_is_away_is_told_when_the_lease_is_over_and_the_picture_is_not_read_again() {
        OrderId order = received(picture);
        parse(order);
        queue.isAway = true;
        assertThrows(PipelineUnavailableException.class, () -> read(Duration.ZERO));
        assertEquals("2 bora nothing that is sold", text(order));
        queue.isAway = false;
        assertEquals(0, read(Duration.ZERO));
        assertEquals(1, read(ReadPictures.LEASE));
        assertEquals(List.of(new Dispatch.Forward(Stage.PARSING, message(order))), queue.sent);
        assertEquals(1, asked);
    }

    @Test
    void an_order_that_was_cancelled_meanwhile_stays_as_it_is() {
        OrderId order = received(picture);
        parse(order);
        POSTGRES.asOwner().update("UPDATE orders SET status = 'CANCELLED' WHERE id = ?", order.value());
        read(Duration.ZERO);
        assertNull(text(order));
    }

    @Test
    void a_strangers_picture_is_never_read_nor_one_that_is_gone_or_elsewhere() {
        OrderId stranger = received(picture(new Books(POSTGRES).open("1000")));
        OrderId unknown = received(UUID.randomUUID());
        OrderId elsewhere = receive("https://example.org/list.jpg");
        for (OrderId order : List.of(stranger, unknown, elsewhere)) {
            parse(order);
            assertEquals("NEEDS_REVIEW", status(order));
        }
        assertEquals(0, read(Duration.ZERO));
        OrderId lost = received(picture);
        drawer.remove(picture);
        parse(lost);
        read(Duration.ZERO);
        parse(lost);
        assertEquals("The picture is not there any more.", reason(lost));
        assertEquals(0, asked);
    }

    private UUID picture(UUID owner) {
        UUID id = UUID.randomUUID();
        drawer.put(id, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});
        new JdbcAttachments(POSTGRES.databases())
                .keep(new Attachment(id, owner, AttachmentForm.JPEG, 1, "0".repeat(64), "sita", CLOCK.instant()));
        return id;
    }

    private OrderId received(UUID attachment) {
        return receive(AttachmentUrl.of(attachment));
    }

    private OrderId receive(String url) {
        Order order = anOrder().by(retailer).asPicture(url).received();
        new JdbcOrders(POSTGRES.databases(), CLOCK).insert(List.of(order));
        return order.id();
    }

    private Dispatch parse(OrderId order) {
        try (TestTransaction transaction = POSTGRES.transaction()) {
            Databases databases = transaction.databases();
            Dispatch dispatch = new ParseOrders(
                            new JdbcOrders(databases, CLOCK),
                            new ReadText(new CatalogueSnapshot(new JdbcProducts(databases))),
                            new AskForPictures(new JdbcPictureReadings(databases), CLOCK),
                            new NextStage())
                    .process(List.of(message(order)));
            transaction.commit();
            return dispatch;
        }
    }

    private int read(Duration later) {
        ReadAttachment readAttachment = new ReadAttachment(drawer, null, new Reader(true), new Reader(false));
        return new ReadPictures(readings(), readAttachment, queue, Clock.offset(CLOCK, later)).read(10);
    }

    private static JdbcPictureReadings readings() {
        return new JdbcPictureReadings(POSTGRES.databases());
    }

    private static StageMessage message(OrderId order) {
        return new StageMessage(order, OrderPriority.NORMAL, "correlation-1");
    }

    private static String status(OrderId order) {
        return column("status", order);
    }

    private static String text(OrderId order) {
        return column("order_text", order);
    }

    private static String reason(OrderId order) {
        return column("reason", order);
    }

    private static String column(String name, OrderId order) {
        return POSTGRES.asOwner()
                .query("SELECT " + name + " FROM orders WHERE id = ?", row -> row.getString(1), order.value())
                .get(0);
    }

    /** Answers what the test says, and counts; or is off. */
    private final class Reader implements CloudRecognition, LocalRecognition {
        private final boolean isOn;

        private Reader(boolean isOn) {
            this.isOn = isOn;
        }

        @Override
        public boolean isOn() {
            return isOn;
        }

        @Override
        public Recognition read(byte[] picture) {
            asked++;
            return result;
        }
    }

    /** Keeps what is sent, unless it is away. */
    private static final class Queue implements StageGateway {
        private final List<Dispatch.Forward> sent = new ArrayList<>();
        private boolean isAway;

        @Override
        public void send(Dispatch dispatch) {
            if (isAway) {
                throw new PipelineUnavailableException("away", null);
            }
            sent.addAll(dispatch.forwards());
        }

        @Override
        public void deadLetter(Stage stage, String body, String orderId, String correlationId, String error) {
            throw new UnsupportedOperationException();
        }
    }
}
