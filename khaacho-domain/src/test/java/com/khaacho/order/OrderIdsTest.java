package com.khaacho.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.shared.OrderId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrderIdsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:15:30.123Z");
    private static final byte[] KEY = "a key of more than 32 bytes for tests".getBytes(StandardCharsets.UTF_8);
    private static final UUID RETAILER = UUID.fromString("0190b4a2-0000-7000-8000-000000000001");
    private static final UUID STRANGER = UUID.fromString("0190b4a2-0000-7000-8000-000000000002");

    private final OrderIds ids = at(NOW, KEY);

    @Test
    void an_id_is_a_uuid_of_version_7_and_variant_2() {
        UUID id = ids.next(RETAILER).value();
        assertEquals(7, id.version());
        assertEquals(2, id.variant());
    }

    @Test
    void an_id_tells_the_millisecond_it_was_made_in() {
        assertEquals(NOW.toEpochMilli(), ids.next(RETAILER).epochMillis());
    }

    @Test
    void a_later_id_sorts_after_an_earlier_one() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            made.add(at(NOW.plusMillis(i), KEY).next(RETAILER).toString());
        }
        assertEquals(made.stream().sorted(Comparator.naturalOrder()).toList(), made);
    }

    @Test
    void a_retailers_own_id_is_recognised_by_every_instance_with_the_key() {
        OrderId id = ids.next(RETAILER);
        assertTrue(at(NOW.plusSeconds(3600), KEY.clone()).isIssuedTo(id, RETAILER));
    }

    @Test
    void another_retailers_id_is_refused() {
        assertFalse(ids.isIssuedTo(ids.next(RETAILER), STRANGER));
    }

    @Test
    void an_id_of_another_key_is_refused() {
        byte[] other = KEY.clone();
        other[0]++;
        assertFalse(ids.isIssuedTo(at(NOW, other).next(RETAILER), RETAILER));
    }

    @Test
    void an_id_with_any_bit_turned_is_refused() {
        UUID id = ids.next(RETAILER).value();
        for (int bit = 0; bit < 64; bit++) {
            long mask = 1L << bit;
            UUID high = new UUID(id.getMostSignificantBits() ^ mask, id.getLeastSignificantBits());
            UUID low = new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() ^ mask);
            assertFalse(ids.isIssuedTo(new OrderId(high), RETAILER), "high bit " + bit);
            assertFalse(ids.isIssuedTo(new OrderId(low), RETAILER), "low bit " + bit);
        }
    }

    @Test
    void ids_of_one_millisecond_differ() {
        Set<OrderId> made = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            made.add(ids.next(RETAILER));
        }
        assertEquals(20_000, made.size());
    }

    @Test
    void a_key_that_is_too_short_is_refused() {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        assertThrows(IllegalArgumentException.class, () -> new OrderIds(new byte[31], clock));
    }

    private static OrderIds at(Instant instant, byte[] key) {
        return new OrderIds(key, Clock.fixed(instant, ZoneOffset.UTC));
    }
}
