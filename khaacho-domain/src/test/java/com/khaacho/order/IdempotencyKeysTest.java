package com.khaacho.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.khaacho.shared.OrderId;
import com.khaacho.shared.StoreUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class IdempotencyKeysTest {

    private static final IdempotencyKey KEY = new IdempotencyKey(new UUID(1, 1), OrderSource.REST, "PO|7");
    private static final OrderId FIRST = new OrderId(new UUID(10, 1));
    private static final OrderId SECOND = new OrderId(new UUID(10, 2));
    private static final String BODY = "aa11";

    private final Memory memory = new Memory();
    private final Watch watch = new Watch();
    private final IdempotencyKeys keys = new IdempotencyKeys(memory, watch);

    @Test
    void a_new_key_is_granted_under_the_id_it_came_with() {
        assertEquals(new Claim.Granted(FIRST), keys.claim(KEY, BODY, FIRST));
    }

    @Test
    void the_same_request_is_replayed_with_the_first_order() {
        keys.claim(KEY, BODY, FIRST);
        keys.sent(KEY, BODY, FIRST);
        assertEquals(new Claim.Replay(FIRST), keys.claim(KEY, BODY, SECOND));
    }

    @Test
    void another_body_is_refused_whatever_became_of_the_first() {
        keys.claim(KEY, BODY, FIRST);
        assertInstanceOf(Claim.OtherBody.class, keys.claim(KEY, "bb22", SECOND));
        keys.sent(KEY, BODY, FIRST);
        assertInstanceOf(Claim.OtherBody.class, keys.claim(KEY, "bb22", SECOND));
    }

    @Test
    void a_request_that_is_being_worked_on_is_in_flight() {
        keys.claim(KEY, BODY, FIRST);
        watch.advance(IdempotencyKeys.IN_FLIGHT_LIMIT.minusMillis(1));
        assertInstanceOf(Claim.InFlight.class, keys.claim(KEY, BODY, SECOND));
    }

    @Test
    void a_request_whose_worker_died_is_taken_over_under_the_same_id() {
        keys.claim(KEY, BODY, FIRST);
        watch.advance(IdempotencyKeys.IN_FLIGHT_LIMIT);
        assertEquals(new Claim.Granted(FIRST), keys.claim(KEY, BODY, SECOND));
        assertInstanceOf(Claim.InFlight.class, keys.claim(KEY, BODY, SECOND));
    }

    @Test
    void a_request_that_could_not_be_sent_may_be_tried_again_at_once_under_the_same_id() {
        keys.claim(KEY, BODY, FIRST);
        keys.failed(KEY, BODY, FIRST);
        assertEquals(new Claim.Granted(FIRST), keys.claim(KEY, BODY, SECOND));
    }

    @Test
    void keys_of_two_retailers_and_of_two_doors_do_not_meet() {
        keys.claim(KEY, BODY, FIRST);
        IdempotencyKey other = new IdempotencyKey(new UUID(1, 2), OrderSource.REST, KEY.text());
        IdempotencyKey soap = new IdempotencyKey(KEY.retailerId(), OrderSource.SOAP, KEY.text());
        assertEquals(new Claim.Granted(SECOND), keys.claim(other, BODY, SECOND));
        assertEquals(new Claim.Granted(SECOND), keys.claim(soap, BODY, SECOND));
    }

    @Test
    void without_its_memory_every_request_is_granted_and_nothing_fails() {
        memory.away = true;
        assertEquals(new Claim.Granted(FIRST), keys.claim(KEY, BODY, FIRST));
        keys.sent(KEY, BODY, FIRST);
        keys.failed(KEY, BODY, FIRST);
        assertEquals(new Claim.Granted(SECOND), keys.claim(KEY, BODY, SECOND));
    }

    private static final class Memory implements IdempotencyMemory {

        private final Map<String, String> map = new ConcurrentHashMap<>();
        private boolean away;

        @Override
        public String putIfAbsent(String key, String value) {
            return map().putIfAbsent(key, value);
        }

        @Override
        public boolean replace(String key, String oldValue, String newValue) {
            return map().replace(key, oldValue, newValue);
        }

        @Override
        public void put(String key, String value) {
            map().put(key, value);
        }

        private Map<String, String> map() {
            if (away) {
                throw new StoreUnavailableException("away", null);
            }
            return map;
        }
    }

    private static final class Watch extends Clock {

        private Instant now = Instant.parse("2026-11-22T10:00:00Z");

        void advance(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
