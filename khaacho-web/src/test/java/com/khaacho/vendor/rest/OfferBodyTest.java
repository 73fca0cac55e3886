package com.khaacho.vendor.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.khaacho.api.rest.ProblemCode;
import com.khaacho.api.rest.ProblemException;
import com.khaacho.shared.Money;
import com.khaacho.vendor.OfferDraft;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfferBodyTest {

    @Test
    void every_member_is_read() throws IOException {
        assertEquals(
                new OfferDraft(
                        "RICE",
                        Money.npr(new BigDecimal("1250.5")),
                        7,
                        2,
                        0,
                        Instant.parse("2026-11-22T10:00:00Z"),
                        Instant.parse("2026-12-22T10:00:00Z"),
                        false),
                read("{'price':{'amount':'1250.5','currency':'NPR'},'stockOnHand':7,'minQuantity':2,'leadTimeDays':0,"
                        + "'validFrom':'2026-11-22T10:00:00Z','validTo':'2026-12-22T10:00:00Z','active':false}"));
    }

    @Test
    void what_is_absent_is_the_usual() throws IOException {
        assertEquals(
                new OfferDraft("RICE", Money.npr(BigDecimal.ONE), 0, 1, 1, null, null, true),
                read("{'price':{'amount':'1'},'stockOnHand':0}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|/price /stockOnHand",
                "{'price':{'amount':'0'},'stockOnHand':0}|/price/amount",
                "{'price':{'amount':'0.00'},'stockOnHand':0}|/price/amount",
                "{'price':{'amount':'-1'},'stockOnHand':0}|/price/amount",
                "{'price':{'amount':'1.001'},'stockOnHand':0}|/price/amount",
                "{'price':{'amount':'1e9'},'stockOnHand':0}|/price/amount",
                "{'price':{'amount':'1234567890123'},'stockOnHand':0}|/price/amount",
                "{'price':{'amount':1},'stockOnHand':0}|/price/amount",
                "{'price':{'amount':'1','currency':'INR'},'stockOnHand':0}|/price/currency",
                "{'price':'1','stockOnHand':0}|/price",
                "{'price':{'amount':'1'},'stockOnHand':-1}|/stockOnHand",
                "{'price':{'amount':'1'},'stockOnHand':1.5}|/stockOnHand",
                "{'price':{'amount':'1'},'stockOnHand':1e99}|/stockOnHand",
                "{'price':{'amount':'1'},'stockOnHand':9999999999}|/stockOnHand",
                "{'price':{'amount':'1'},'stockOnHand':'5'}|/stockOnHand",
                "{'price':{'amount':'1'},'stockOnHand':0,'minQuantity':0,'leadTimeDays':366}|/minQuantity /leadTimeDays",
                "{'price':{'amount':'1'},'stockOnHand':0,'validTo':'tomorrow'}|/validTo",
                "{'price':{'amount':'1'},'stockOnHand':0,'vendorId':'x'}|/vendorId"
            })
    void what_breaks_a_rule_is_named(String body, String pointers) {
        ProblemException refusal = assertThrows(ProblemException.class, () -> read(body));
        assertEquals(ProblemCode.VALIDATION_FAILED, refusal.code());
        assertEquals(
                List.of(pointers.split(" ")),
                refusal.errors().stream().map(error -> error.pointer()).toList());
    }

    @Test
    void a_cursor_leads_back_to_its_place() {
        assertEquals("RICE-5", OfferCursor.parse(OfferCursor.behind("RICE-5")));
        assertNull(OfferCursor.parse(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "AAAA", "' OR 1=1 --"})
    void a_cursor_that_nobody_gave_is_refused(String cursor) {
        assertThrows(ProblemException.class, () -> OfferCursor.parse(cursor));
    }

    private static OfferDraft read(String body) throws IOException {
        byte[] json = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return OfferBody.read(new ByteArrayInputStream(json), "RICE");
    }
}
