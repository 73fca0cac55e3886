package com.khaacho.pipeline.jms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.khaacho.order.OrderPriority;
import com.khaacho.pipeline.StageMessage;
import com.khaacho.shared.OrderId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StageMessageFormatTest {

    private static final OrderId ORDER = OrderId.parse("0190b4a2-7c1b-7000-8000-00000000beef");

    @ParameterizedTest
    @EnumSource(OrderPriority.class)
    void a_message_comes_out_as_it_went_in(OrderPriority priority) {
        StageMessage message = new StageMessage(ORDER, priority, "c0ffee-1_2.3");
        assertEquals(message, StageMessageFormat.read(StageMessageFormat.write(message)));
    }

    /** A field that a later version adds beside the known ones does no harm. */
    @ParameterizedTest
    @ValueSource(strings = {"\"trace\":\"00-1-2-01\",", "\"more\":{\"a\":[1,2]},"})
    void an_unknown_field_is_passed_over(String field) {
        StageMessage message = new StageMessage(ORDER, OrderPriority.NORMAL, "c1");
        String body = StageMessageFormat.write(message).replace("\"priority\"", field + "\"priority\"");
        assertEquals(message, StageMessageFormat.read(body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "risk",
                "[1]",
                "{\"v\":1",
                "{}",
                "{\"v\":1}",
                "{\"v\":2,\"orderId\":\"0190b4a2-7c1b-7000-8000-00000000beef\",\"priority\":\"HIGH\",\"correlationId\":\"c\"}",
                "{\"v\":1,\"orderId\":\"17\",\"priority\":\"HIGH\",\"correlationId\":\"c\"}",
                "{\"v\":1,\"orderId\":\"0190b4a2-7c1b-7000-8000-00000000beef\",\"priority\":\"HIGH\"}",
                "{\"v\":1,\"orderId\":\"0190b4a2-7c1b-7000-8000-00000000beef\",\"priority\":9,\"correlationId\":\"c\"}",
                "{\"v\":1,\"orderId\":\"0190b4a2-7c1b-7000-8000-00000000beef\",\"priority\":\"SOON\",\"correlationId\":\"c\"}"
            })
    void what_is_no_message_of_this_version_is_undecodable(String body) {
        assertThrows(UndecodableMessageException.class, () -> StageMessageFormat.read(body));
    }
}
