package com.khaacho.order.jms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.khaacho.order.AcceptedOrder;
import com.khaacho.order.Destination;
import com.khaacho.order.OrderPriority;
import com.khaacho.order.OrderRequest;
import com.khaacho.order.OrderSource;
import com.khaacho.order.RequestedLine;
import com.khaacho.pipeline.jms.UndecodableMessageException;
import com.khaacho.shared.OrderId;
import com.khaacho.shared.PaymentTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptedOrderFormatTest {

    private static final OrderRequest STRUCTURED = new OrderRequest(
            List.of(
                    new RequestedLine("RICE-25", null, 3, "bag"),
                    new RequestedLine(null, 9_007_199_254_740_993L, 1_000_000, null)),
            null,
            null,
            OrderPriority.HIGH,
            "PO \"7\"",
            "leave at the \\ gate\n\tthank you",
            "Kaski",
            LocalDate.of(2026, 12, 1),
            new Destination("Lakeside 6, \u092c\u0948\u0926\u093e\u092e", "+9779856012345"),
            new PaymentTerms(15));

    private static final OrderRequest TEXT = new OrderRequest(
            List.of(), "३ बोरा चामल, 2 carton चाउचाउ 🍜", null, OrderPriority.LOW, null, null, null, null);

    private static final OrderRequest IMAGE = new OrderRequest(
            List.of(), null, "https://example.com/a.jpg?b=c&d", OrderPriority.NORMAL, null, null, null, null);

    @Test
    void a_structured_order_comes_out_as_it_went_in() {
        comesOutAsItWentIn(accepted(STRUCTURED, "key-1", "ab".repeat(32)));
    }

    @Test
    void a_text_in_any_script_comes_out_as_it_went_in() {
        comesOutAsItWentIn(accepted(TEXT, null, null));
    }

    @Test
    void a_photo_comes_out_as_it_went_in() {
        comesOutAsItWentIn(accepted(IMAGE, null, null));
    }

    @Test
    void a_message_from_before_there_were_addresses_is_read() {
        String body = AcceptedOrderFormat.write(accepted(TEXT, null, null));
        assertFalse(body.contains("deliveryAddress") || body.contains("contactPhone"), body);
        assertEquals(Destination.NONE, AcceptedOrderFormat.read(body).request().destination());
    }

    private static void comesOutAsItWentIn(AcceptedOrder order) {
        assertEquals(order, AcceptedOrderFormat.read(AcceptedOrderFormat.write(order)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "order", "[]", "null", "{", "{}", "{\"v\":2}", "{\"v\":\"1\"}", "{\"v\":1}"})
    void what_is_no_order_of_this_version_is_undecodable(String body) {
        assertThrows(UndecodableMessageException.class, () -> AcceptedOrderFormat.read(body));
    }

    /** Each pair replaces one part of a good message by one that is wrong. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"v\":1 | \"v\":7",
                "\"orderId\":\"0190b4a2-7c1b-7000-8000-00000000beef\" | \"orderId\":\"seventeen\"",
                "\"orderId\":\"0190b4a2-7c1b-7000-8000-00000000beef\" | \"orderId\":17",
                "\"retailerId\" | \"buyer\"",
                "\"source\":\"REST\" | \"source\":\"PIGEON\"",
                "\"priority\":\"HIGH\" | \"priority\":\"URGENT\"",
                "\"acceptedAt\":\"2026-11-22T08:15:30.123Z\" | \"acceptedAt\":\"yesterday\"",
                "\"deliveryDate\":\"2026-12-01\" | \"deliveryDate\":\"2026-13-01\"",
                "\"quantity\":3 | \"quantity\":3.5",
                "\"quantity\":3 | \"quantity\":\"three\"",
                "\"items\":[ | \"items\":[7,",
                "\"productId\":9007199254740993 | \"productId\":1.5"
            })
    void an_order_with_one_wrong_field_is_undecodable(String good, String bad) {
        String body = AcceptedOrderFormat.write(accepted(STRUCTURED, null, null));
        String spoilt = body.replace(good, bad);
        assertNotEquals(body, spoilt, "the message holds what is to be spoilt");
        assertThrows(UndecodableMessageException.class, () -> AcceptedOrderFormat.read(spoilt));
    }

    private static AcceptedOrder accepted(OrderRequest request, String key, String hash) {
        return new AcceptedOrder(
                OrderId.parse("0190b4a2-7c1b-7000-8000-00000000beef"),
                UUID.fromString("0190b4a2-0000-7000-8000-000000000001"),
                "sita",
                OrderSource.REST,
                request,
                key,
                hash,
                "correlation-1",
                Instant.parse("2026-11-22T08:15:30.123Z"));
    }
}
