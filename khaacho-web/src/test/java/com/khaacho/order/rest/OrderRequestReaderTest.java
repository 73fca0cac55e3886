package com.khaacho.order.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.api.rest.FieldError;
import com.khaacho.order.Destination;
import com.khaacho.order.OrderPriority;
import com.khaacho.order.OrderRequest;
import com.khaacho.order.RequestedLine;
import com.khaacho.shared.PaymentTerms;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderRequestReaderTest {

    /** 20:00 UTC is already the 23rd in Nepal. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T20:00:00Z"), ZoneOffset.UTC);

    private final OrderRequestReader reader = new OrderRequestReader(CLOCK);

    @Test
    void structured_order_with_every_member_is_read() {
        OrderRequest order = valid(
                """
                {"items":[{"sku":"RICE-25","quantity":3,"unit":"bag"},{"productId":17,"quantity":1000000}],
                 "priority":"HIGH","customerRef":"PO-7","note":"gate 2\\nring twice","district":"Kaski",
                 "deliveryDate":"2026-11-23","deliveryAddress":"Lakeside 6","contactPhone":"985-6012345",
                 "paymentTerms":"net_15"}
                """);

        assertEquals(
                List.of(new RequestedLine("RICE-25", null, 3, "bag"), new RequestedLine(null, 17L, 1_000_000, null)),
                order.items());
        assertEquals(OrderPriority.HIGH, order.priority());
        assertEquals("PO-7", order.customerRef());
        assertEquals("gate 2\nring twice", order.note());
        assertEquals("Kaski", order.district());
        assertEquals(LocalDate.of(2026, 11, 23), order.deliveryDate());
        assertEquals(new Destination("Lakeside 6", "+9779856012345"), order.destination());
        assertEquals(new PaymentTerms(15), order.paymentTerms());
        assertEquals(PaymentTerms.CREDIT, valid("{\"text\":\"2 bora chamal\"}").paymentTerms());
    }

    @Test
    void text_in_devanagari_is_read() {
        assertEquals("५ बोरा चामल 🍚", valid("{\"text\":\"५ बोरा चामल 🍚\"}").text());
    }

    @Test
    void a_picture_is_named_by_its_id_or_by_its_address_here() {
        String id = "3f0d3c63-7a4f-4c3e-9a51-0a3a5c6de8b1";
        String url = "/api/v1/attachments/" + id;
        assertEquals(url, valid("{\"attachmentId\":\"" + id + "\"}").imageUrl());
        assertEquals(url, valid("{\"imageUrl\":\"" + url + "\"}").imageUrl());
        assertEquals(
                "/khaacho" + url,
                valid("{\"imageUrl\":\"/khaacho" + url + "\"}").imageUrl());
    }

    @Test
    void members_that_are_null_count_as_absent() {
        OrderRequest order = valid("{\"items\":[{\"sku\":\"A\",\"productId\":null,\"quantity\":1}],\"text\":null}");
        assertEquals(List.of(new RequestedLine("A", null, 1, null)), order.items());
    }

    @ParameterizedTest
    @CsvSource({"high,HIGH", "urgent,HIGH", "Normal,NORMAL", "low,LOW", "LOW,LOW"})
    void priorities_are_read_in_any_case(String word, OrderPriority expected) {
        assertEquals(
                expected,
                valid("{\"text\":\"x\",\"priority\":\"" + word + "\"}").priority());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                     |                    | REQUIRED",
                "{'text':'x','items':[{'sku':'A','quantity':1}]}        |                    | CONFLICT",
                "{'text':'x','imageUrl':'/api/v1/attachments/3f0d3c63-7a4f-4c3e-9a51-0a3a5c6de8b1'} |                    | CONFLICT",
                "{'items':[]}                                           | /items             | TOO_FEW",
                "{'items':{}}                                           | /items             | WRONG_TYPE",
                "{'items':[1]}                                          | /items/0           | WRONG_TYPE",
                "{'items':[{'quantity':1}]}                             | /items/0           | REQUIRED",
                "{'items':[{'sku':'A'}]}                                | /items/0/quantity  | REQUIRED",
                "{'items':[{'sku':'A','quantity':null}]}                | /items/0/quantity  | REQUIRED",
                "{'items':[{'sku':'A','productId':1,'quantity':1}]}     | /items/0           | CONFLICT",
                "{'items':[{'sku':'A','quantity':0}]}                   | /items/0/quantity  | OUT_OF_RANGE",
                "{'items':[{'sku':'A','quantity':-0}]}                  | /items/0/quantity  | OUT_OF_RANGE",
                "{'items':[{'sku':'A','quantity':-3}]}                  | /items/0/quantity  | OUT_OF_RANGE",
                "{'items':[{'sku':'A','quantity':1000001}]}             | /items/0/quantity  | OUT_OF_RANGE",
                "{'items':[{'sku':'A','quantity':18446744073709551617}]}| /items/0/quantity  | OUT_OF_RANGE",
                "{'items':[{'sku':'A','quantity':1.5}]}                 | /items/0/quantity  | NOT_A_WHOLE_NUMBER",
                "{'items':[{'sku':'A','quantity':1e400}]}               | /items/0/quantity  | NOT_A_WHOLE_NUMBER",
                "{'items':[{'sku':'A','quantity':'2'}]}                 | /items/0/quantity  | WRONG_TYPE",
                "{'items':[{'sku':'A','quantity':[[{}]]}]}              | /items/0/quantity  | WRONG_TYPE",
                "{'items':[{'sku':7,'quantity':1}]}                     | /items/0/sku       | WRONG_TYPE",
                "{'items':[{'sku':' ','quantity':1}]}                   | /items/0/sku       | BLANK",
                "{'items':[{'productId':0,'quantity':1}]}               | /items/0/productId | OUT_OF_RANGE",
                "{'items':[{'productId':'9','quantity':1}]}             | /items/0/productId | WRONG_TYPE",
                "{'items':[{'sku':'A','quantity':1,'quantity':2}]}      | /items/0/quantity  | DUPLICATE",
                "{'items':[{'sku':'A','quantity':1,'a/b~c':{'x':[1]}}]} | /items/0/a~1b~0c   | UNKNOWN_FIELD",
                "{'text':'x','text':'y'}                                | /text              | DUPLICATE",
                "{'text':true}                                          | /text              | WRONG_TYPE",
                "{'text':'  '}                                          | /text              | BLANK",
                "{'text':'a\\u0000b'}                                   | /text              | ILLEGAL_CHARACTER",
                "{'text':'a\\ud800b'}                                   | /text              | ILLEGAL_CHARACTER",
                "{'text':'a\\udc00\\ud800'}                             | /text              | ILLEGAL_CHARACTER",
                "{'text':'x','customerRef':'a\\nb'}                     | /customerRef       | ILLEGAL_CHARACTER",
                "{'text':'x','retailerId':'someone-else'}               | /retailerId        | UNKNOWN_FIELD",
                "{'text':'x','priority':'asap'}                         | /priority          | NOT_ALLOWED",
                "{'text':'x','priority':9}                              | /priority          | WRONG_TYPE",
                "{'text':'x','deliveryDate':'2026-02-30'}               | /deliveryDate      | NOT_A_DATE",
                "{'text':'x','deliveryDate':'tomorrow'}                 | /deliveryDate      | NOT_A_DATE",
                "{'text':'x','deliveryDate':'2026-11-22'}               | /deliveryDate      | OUT_OF_RANGE",
                "{'text':'x','deliveryDate':'2028-01-01'}               | /deliveryDate      | OUT_OF_RANGE",
                "{'text':'x','contactPhone':'call Ram'}                 | /contactPhone      | NOT_A_PHONE_NUMBER",
                "{'text':'x','paymentTerms':'NET_400'}                  | /paymentTerms      | NOT_ALLOWED",
                "{'text':'x','paymentTerms':'on the never'}             | /paymentTerms      | NOT_ALLOWED",
                "{'text':'x','paymentTerms':30}                         | /paymentTerms      | WRONG_TYPE",
                "{'text':'x','contactPhone':9856012345}                 | /contactPhone      | WRONG_TYPE",
                "{'text':'x','deliveryAddress':'a\\nb'}                 | /deliveryAddress   | ILLEGAL_CHARACTER",
                "{'imageUrl':'http://a.example/x.jpg'}                  | /imageUrl          | NOT_ALLOWED",
                "{'imageUrl':'https://cdn.example/photo.jpg'}           | /imageUrl          | NOT_ALLOWED",
                "{'imageUrl':'http://169.254.169.254/latest/meta-data'} | /imageUrl          | NOT_ALLOWED",
                "{'imageUrl':'file:///etc/passwd'}                      | /imageUrl          | NOT_ALLOWED",
                "{'imageUrl':'/api/v1/attachments/../orders'}           | /imageUrl          | NOT_ALLOWED",
                "{'attachmentId':'1-1-1-1-1'}                           | /attachmentId      | NOT_AN_ID",
                "{'attachmentId':7}                                     | /attachmentId      | WRONG_TYPE",
                "{'imageUrl':'https://user@a.example/x.jpg'}            | /imageUrl          | NOT_ALLOWED",
                "{'imageUrl':'https:///x.jpg'}                          | /imageUrl          | NOT_ALLOWED",
                "{'imageUrl':'javascript:alert(1)'}                     | /imageUrl          | NOT_ALLOWED",
                "[]                                                     |                    | WRONG_TYPE",
                "null                                                   |                    | WRONG_TYPE",
            })
    void broken_rule_is_named_with_its_pointer(String body, String pointer, String code) {
        List<FieldError> errors = invalid(body.replace('\'', '"'));
        String expected = pointer == null ? "" : pointer;
        assertTrue(
                errors.stream()
                        .anyMatch(e -> e.pointer().equals(expected) && e.code().equals(code)),
                () -> expected + " " + code + " not in " + errors);
    }

    @Test
    void every_broken_rule_is_named_at_once() {
        List<FieldError> errors = invalid(
                "{\"items\":[{\"sku\":\"\",\"quantity\":0},{\"quantity\":\"x\"}],\"priority\":1,\"nonsense\":[{}]}");
        assertEquals(
                List.of("/items/0/sku", "/items/0/quantity", "/items/1/quantity", "/items/1", "/priority", "/nonsense"),
                errors.stream().map(FieldError::pointer).toList());
    }

    @Test
    void hostile_body_gets_a_bounded_answer() {
        String items = "{\"quantity\":0},".repeat(400) + "{\"quantity\":0}";
        assertEquals(FieldErrors.MAX, invalid("{\"items\":[" + items + "]}").size());
    }

    @Test
    void limit_is_500_lines() {
        String line = "{\"sku\":\"A\",\"quantity\":1}";
        assertEquals(
                500,
                valid("{\"items\":[" + (line + ",").repeat(499) + line + "]}")
                        .items()
                        .size());
        FieldError error =
                invalid("{\"items\":[" + (line + ",").repeat(500) + line + "]}").get(0);
        assertEquals("/items", error.pointer());
        assertEquals("TOO_MANY", error.code());
        assertTrue(error.detail().contains("501") && error.detail().contains("500"), error.detail());
    }

    @Test
    void limit_of_text_is_10_000_characters_not_bytes() {
        assertEquals(
                10_000,
                valid("{\"text\":\"" + "च".repeat(10_000) + "\"}").text().length());
        assertEquals(
                20_000,
                valid("{\"text\":\"" + "🍚".repeat(10_000) + "\"}").text().length());
        assertEquals(
                "TOO_LONG",
                invalid("{\"text\":\"" + "x".repeat(10_001) + "\"}").get(0).code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "{",
                "{\"text\":\"x\"",
                "{\"text\":\"x\"}}",
                "{\"text\":\"x\"} trailing",
                "{\"text\":\"x\"}{\"text\":\"y\"}",
                "{\"items\":[{\"sku\":\"A\",\"quantity\":01}]}",
                "{\"items\":[{\"sku\":\"A\",\"quantity\":NaN}]}",
                "{\"text\":\"raw\u0000nul\"}",
                "{'text':'x'}",
                "{\"text\":\"\\x\"}",
                "{\"text\":}",
                "<order/>",
            })
    void body_that_is_no_json_is_malformed(String body) {
        assertInstanceOf(OrderBody.Malformed.class, reader.read(utf8(body)));
    }

    @Test
    void bytes_that_are_no_utf_8_are_malformed() {
        byte[] latin1 = "{\"text\":\"café\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertInstanceOf(OrderBody.Malformed.class, reader.read(latin1));
        byte[] encodedSurrogate = {'{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80};
        assertInstanceOf(OrderBody.Malformed.class, reader.read(encodedSurrogate));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "{\"items\":[{\"x\":["})
    void nesting_does_not_exhaust_the_stack(String opening) {
        String body = "{\"x\":" + opening.repeat(100_000);
        assertInstanceOf(OrderBody.Malformed.class, reader.read(utf8(body)));
    }

    @Test
    void without_lines_it_is_an_order_of_which_the_goods_are_known() {
        OrderBody read = reader.readWithoutLines(utf8("{\"customerRef\":\"PO-2\",\"priority\":\"high\"}"));
        OrderRequest wishes = assertInstanceOf(OrderBody.Valid.class, read).request();
        assertEquals("PO-2", wishes.customerRef());
        assertEquals(OrderPriority.HIGH, wishes.priority());
        assertFalse(wishes.isStructured());
        for (String goods : List.of(
                "{\"items\":[{\"sku\":\"RICE\",\"quantity\":1}]}",
                "{\"text\":\"2 bora chini\"}",
                "{\"attachmentId\":\"3f0d3c63-7a4f-4c3e-9a51-0a3a5c6de8b1\"}")) {
            OrderBody refused = reader.readWithoutLines(utf8(goods));
            assertEquals(
                    "NOT_ALLOWED",
                    assertInstanceOf(OrderBody.Invalid.class, refused)
                            .errors()
                            .get(0)
                            .code());
        }
    }

    private OrderRequest valid(String body) {
        return assertInstanceOf(OrderBody.Valid.class, reader.read(utf8(body))).request();
    }

    private List<FieldError> invalid(String body) {
        return assertInstanceOf(OrderBody.Invalid.class, reader.read(utf8(body)))
                .errors();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
