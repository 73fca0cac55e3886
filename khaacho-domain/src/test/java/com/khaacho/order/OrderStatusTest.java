package com.khaacho.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.vendor.VendorOrderStatus;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OrderStatusTest {

    private static final StatesDocument DOCUMENT = StatesDocument.read();
    private static final Set<String> ORDER = DOCUMENT.transitions(OrderStatus.class);
    private static final Set<String> VENDOR_ORDER = DOCUMENT.transitions(VendorOrderStatus.class);

    @ParameterizedTest
    @MethodSource("pairsOfOrderStates")
    void an_order_goes_only_where_the_document_says(OrderStatus from, OrderStatus to) {
        assertEquals(ORDER.contains(from + "->" + to), from.allows(to), from + " to " + to);
    }

    @ParameterizedTest
    @MethodSource("pairsOfVendorOrderStates")
    void a_vendor_order_goes_only_where_the_document_says(VendorOrderStatus from, VendorOrderStatus to) {
        assertEquals(VENDOR_ORDER.contains(from + "->" + to), from.allows(to), from + " to " + to);
    }

    @Test
    void the_document_names_no_state_that_the_code_does_not_have() {
        ORDER.forEach(pair -> parts(pair).forEach(OrderStatus::valueOf));
        VENDOR_ORDER.forEach(pair -> parts(pair).forEach(VendorOrderStatus::valueOf));
    }

    @Test
    void the_document_describes_every_order_state_and_where_an_order_rests() {
        assertEquals(
                Stream.of(OrderStatus.values())
                        .map(OrderStatusTest::described)
                        .sorted()
                        .toList(),
                DOCUMENT.described("Order").stream().sorted().toList());
    }

    @Test
    void the_document_describes_every_vendor_order_state() {
        assertEquals(
                Stream.of(VendorOrderStatus.values()).map(Enum::name).toList(),
                DOCUMENT.described("Vendor order").stream()
                        .map(line -> line.substring(0, line.indexOf('=')))
                        .toList());
    }

    @Test
    void every_state_but_the_first_can_be_reached() {
        for (OrderStatus status : OrderStatus.values()) {
            assertTrue(
                    status == OrderStatus.ACCEPTED || ORDER.stream().anyMatch(pair -> pair.endsWith("->" + status)),
                    status::name);
        }
    }

    @Test
    void nothing_leads_out_of_a_final_state() {
        for (OrderStatus status : OrderStatus.values()) {
            boolean hasNext = Stream.of(OrderStatus.values()).anyMatch(status::allows);
            assertEquals(!status.isFinal(), hasNext, status::name);
        }
    }

    private static String described(OrderStatus status) {
        return status + "=" + (status.isFinal() ? "final" : status.isResting() ? "yes" : "no");
    }

    private static Stream<String> parts(String pair) {
        int arrow = pair.indexOf("->");
        return Stream.of(pair.substring(0, arrow), pair.substring(arrow + 2));
    }

    static Stream<Arguments> pairsOfOrderStates() {
        return Stream.of(OrderStatus.values())
                .flatMap(from -> Stream.of(OrderStatus.values()).map(to -> Arguments.of(from, to)));
    }

    static Stream<Arguments> pairsOfVendorOrderStates() {
        return Stream.of(VendorOrderStatus.values())
                .flatMap(from -> Stream.of(VendorOrderStatus.values()).map(to -> Arguments.of(from, to)));
    }
}
