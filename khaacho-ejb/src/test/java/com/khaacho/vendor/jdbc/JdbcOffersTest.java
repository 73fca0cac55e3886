package com.khaacho.vendor.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.khaacho.database.jdbc.Sql;
import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.database.jdbc.TestTransaction;
import com.khaacho.vendor.StockTakenException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbcOffersTest {

    private static final TestPostgres POSTGRES = TestPostgres.migrated();
    private static final int OFFERS = 200;
    private static final int ROUNDS = 20;

    private final Sql owner = POSTGRES.asOwner();
    private List<Long> ids;

    @BeforeEach
    void offers() {
        UUID vendor = UUID.randomUUID();
        owner.update("TRUNCATE product RESTART IDENTITY CASCADE");
        owner.update("INSERT INTO party (id, kind, name) VALUES (?, 'VENDOR', 'Vendor')", vendor);
        owner.update("INSERT INTO product (sku, name, category, unit)"
                + " SELECT 'P-' || n, 'Product', 'C', 'piece' FROM generate_series(1, " + OFFERS + ") n");
        owner.update(
                "INSERT INTO offer (vendor_id, product_id, price, stock_on_hand) SELECT ?, id, 10, ? FROM product",
                vendor,
                2 * ROUNDS);
        ids = owner.query("SELECT id FROM offer ORDER BY id", row -> row.getLong(1));
    }

    @Test
    void two_that_reserve_the_same_offers_in_opposite_order_do_not_wait_in_a_circle() {
        List<Long> backwards = new ArrayList<>(ids);
        Collections.reverse(backwards);
        CyclicBarrier start = new CyclicBarrier(2);
        CompletableFuture<Void> one = CompletableFuture.runAsync(() -> reserveAgainAndAgain(one(ids), start));
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> reserveAgainAndAgain(one(backwards), start));
        CompletableFuture.allOf(one, other).join();
        assertEquals(
                List.of((long) OFFERS),
                owner.query("SELECT count(*) FROM offer WHERE stock_reserved = stock_on_hand", row -> row.getLong(1)));
    }

    @Test
    void nothing_is_reserved_when_one_offer_has_too_little() {
        Map<Long, Integer> quantities = one(ids);
        quantities.put(ids.get(OFFERS / 2), 2 * ROUNDS + 1);
        try (TestTransaction transaction = POSTGRES.transaction()) {
            assertThrows(StockTakenException.class, () -> new JdbcOffers(transaction.databases()).reserve(quantities));
        }
        assertEquals(List.of(0L), owner.query("SELECT sum(stock_reserved) FROM offer", row -> row.getLong(1)));
    }

    private static void reserveAgainAndAgain(Map<Long, Integer> quantities, CyclicBarrier start) {
        for (int round = 0; round < ROUNDS; round++) {
            try (TestTransaction transaction = POSTGRES.transaction()) {
                start.await(1, TimeUnit.MINUTES);
                new JdbcOffers(transaction.databases()).reserve(quantities);
                transaction.commit();
            } catch (RuntimeException e) {
                // The other one must not wait for a comrade who is gone.
                start.reset();
                throw e;
            } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** One unit of each, in this order. */
    private static Map<Long, Integer> one(List<Long> offers) {
        Map<Long, Integer> quantities = new LinkedHashMap<>();
        offers.forEach(id -> quantities.put(id, 1));
        return quantities;
    }
}
