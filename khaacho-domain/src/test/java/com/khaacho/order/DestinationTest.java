package com.khaacho.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"lakeside 6, baidam", " LAKESIDE-6   Baidam.", "Lakeside \u096c, Baidam", "Lakeside/6/Baidam"})
    void an_address_is_the_same_in_each_way_to_write_it(String written) {
        assertEquals(key("Lakeside 6, Baidam"), key(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lakeside 7, Baidam", "Lakeside 6", "Lake side 6, Baidam", "Lakeside 6, Baidum"})
    void another_address_is_another(String written) {
        assertNotEquals(key("Lakeside 6, Baidam"), key(written));
    }

    @Test
    void vowel_signs_tell_addresses_in_devanagari_apart() {
        assertNotEquals(key("\u0928\u092f\u093e \u0938\u0921\u0915"), key("\u0928\u092f\u0940 \u0938\u0921\u0915"));
    }

    @Test
    void without_an_address_there_is_no_key() {
        assertNull(Destination.NONE.addressKey());
        assertEquals(64, key("x".repeat(200)).length());
    }

    @Test
    void neither_address_nor_phone_is_in_what_a_log_would_show() {
        String shown = new Destination("Lakeside 6", "+9779856012345").toString();
        assertFalse(shown.contains("Lakeside") || shown.contains("985"), shown);
    }

    private static String key(String address) {
        return new Destination(address, null).addressKey();
    }
}
