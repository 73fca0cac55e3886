package com.khaacho.vendor.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.khaacho.api.rest.ProblemCode;
import com.khaacho.api.rest.ProblemException;
import com.khaacho.api.rest.SkuCursor;
import com.khaacho.shared.Money;
import com.khaacho.vendor.OfferDraft;
import com.khaacho.vendor.PriceScale.Tier;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfferBodyTest {

    private static final Pattern TIER = Pattern.compile("@([0-9.]+):(-?[0-9]+)");

    @Test
    void every_member_is_read() throws IOException {
        assertEquals(
                new OfferDraft(
                        "RICE",
                        Money.npr(new BigDecimal("1250.5")),
                        List.of(new Tier(10, new BigDecimal("1200.00")), new Tier(50, new BigDecimal("1150.00"))),
                        7,
                        2,
                        0,
                        Instant.parse("2026-11-22T10:00:00Z"),
                        Instant.parse("2026-12-22T10:00:00Z"),
                        false),
                read(
                        "{'price':{'amount':'1250.5','currency':'NPR'},'tiers':[{'fromQuantity':10,'price':{'amount':'1200'}},"
                                + "{'fromQuantity':50,'price':{'amount':'1150.00','currency':'NPR'}}],'stockOnHand':7,'minQuantity':2,'leadTimeDays':0,"
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|/tiers WRONG_TYPE",
                "[7]|/tiers/0 WRONG_TYPE",
                "[{}]|/tiers/0/fromQuantity REQUIRED, /tiers/0/price REQUIRED",
                "[@2:9,@3:8,@4:7,@5:6,@6:5,@7:4]|/tiers TOO_MANY",
                "[@1:9]|/tiers/0/fromQuantity OUT_OF_RANGE",
                "[@1000001:9]|/tiers/0/fromQuantity OUT_OF_RANGE",
                "[@2.5:9]|/tiers/0/fromQuantity NOT_A_WHOLE_NUMBER",
                "[@2:10]|/tiers/0/price/amount NOT_CHEAPER",
                "[@2:11]|/tiers/0/price/amount NOT_CHEAPER",
                "[@2:0]|/tiers/0/price/amount OUT_OF_RANGE",
                "[@2:-1]|/tiers/0/price/amount WRONG_TYPE",
                "[@5:9,@5:8]|/tiers/1/fromQuantity DUPLICATE",
                "[@5:9,@4:8]|/tiers/1/fromQuantity NOT_RISING",
                "[@5:9,@6:9]|/tiers/1/price/amount NOT_CHEAPER",
                "[{'fromQuantity':2,'price':{'amount':'9'},'to':5}]|/tiers/0/to UNKNOWN_FIELD"
            })
    void nonsense_of_tiers_is_named(String tiers, String told) {
        String written = TIER.matcher(tiers).replaceAll("{'fromQuantity':$1,'price':{'amount':'$2'}}");
        ProblemException refusal = assertThrows(
                ProblemException.class,
                () -> read("{'price':{'amount':'10'},'stockOnHand':0,'tiers':" + written + "}"));
        assertEquals(ProblemCode.VALIDATION_FAILED, refusal.code());
        assertEquals(
                told,
                refusal.errors().stream()
                        .map(error -> error.pointer() + ' ' + error.code())
                        .collect(Collectors.joining(", ")));
    }

    @Test
    void a_cursor_leads_back_to_its_place() {
        assertEquals("RICE-5", SkuCursor.parse(SkuCursor.behind("RICE-5")));
        assertNull(SkuCursor.parse(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "AAAA", "' OR 1=1 --"})
    void a_cursor_that_nobody_gave_is_refused(String cursor) {
        assertThrows(ProblemException.class, () -> SkuCursor.parse(cursor));
    }

    private static OfferDraft read(String body) throws IOException {
        byte[] json = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return OfferBody.read(new ByteArrayInputStream(json), "RICE");
    }
}
