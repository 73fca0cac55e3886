package com.khaacho.order.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.khaacho.order.OrderLine;
import com.khaacho.order.OrderStatus;
import com.khaacho.order.jdbc.JdbcOrderTexts;
import com.khaacho.parsing.ParsedText;
import com.khaacho.parsing.Reading;
import com.khaacho.shared.OrderId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the parsing stage makes of a text that somebody read before its transaction. */
class ReadAheadOrdersTest {

    private static final String TEXT = "hijo jasto saman";

    private final ShopCounter shop = new ShopCounter(100);
    private final OrderId order = shop.receivedText(TEXT);

    @Test
    void what_was_read_ahead_becomes_the_orders_lines() {
        shop.parse(order, Map.of(TEXT, reading(4)));
        assertEquals(OrderStatus.PARSED, shop.status(order));
        assertEquals(List.of("4"), quantities());
    }

    @Test
    void a_delivery_that_comes_again_changes_nothing_whatever_was_read_meanwhile() {
        shop.parse(order, Map.of(TEXT, reading(4)));
        shop.parse(order, Map.of(TEXT, reading(9)));
        assertEquals(List.of("4"), quantities());
    }

    @Test
    void what_was_read_of_other_words_is_not_taken() {
        shop.parse(order, Map.of("4 rice", reading(4)));
        assertEquals(OrderStatus.NEEDS_REVIEW, shop.status(order));
    }

    @Test
    void doubts_of_a_model_are_a_persons_work() {
        ParsedText doubtful = new ParsedText(
                reading(4).parsed().lines(), List.of(BigDecimal.ONE), List.of("jasto saman"), new BigDecimal("0.4"));
        shop.parse(order, Map.of(TEXT, new Reading(doubtful, "openai", List.of())));
        assertEquals(OrderStatus.NEEDS_REVIEW, shop.status(order));
    }

    @Test
    void only_texts_of_orders_that_nobody_parsed_are_waiting() {
        JdbcOrderTexts texts = new JdbcOrderTexts(ShopCounter.POSTGRES.databases());
        OrderId structured = shop.received(1);
        assertEquals(Map.of(order, TEXT), texts.waiting(List.of(order, structured)));
        shop.parse(order, Map.of());
        assertEquals(Map.of(), texts.waiting(List.of(order, structured)));
        assertEquals(Map.of(), texts.waiting(List.of()));
    }

    private Reading reading(int quantity) {
        OrderLine line = OrderLine.asked(1, shop.sku(), shop.product(), quantity, "bag", "saman");
        ParsedText parsed = new ParsedText(List.of(line), List.of(BigDecimal.ONE), List.of(), new BigDecimal("0.800"));
        return new Reading(parsed, "openai", List.of());
    }

    private List<String> quantities() {
        return shop.texts("SELECT quantity::text FROM order_line WHERE order_id = ?", order.value());
    }
}
