package com.khaacho.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.khaacho.testing.OnPayaraMicro;
import com.khaacho.testing.api.OrderBody;
import com.khaacho.testing.api.Shop;
import com.khaacho.testing.platform.Article;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LastUnitIT extends OnPayaraMicro {
    @Test
    void of_two_orders_for_the_last_unit_one_is_routed_and_one_waits() {
        Article article = platform.articles().next(1);
        List<Shop> shops = List.of(platform.shops().open(), platform.shops().open());
        assertEquals(List.of("BACKORDERED", "ROUTED"), fates(shops, article));
        assertEquals(1, article.reserved());
    }

    @Test
    void of_forty_orders_at_once_for_three_units_three_are_routed() {
        Article article = platform.articles().next(3);
        List<Shop> shops =
                IntStream.range(0, 40).mapToObj(i -> platform.shops().open()).toList();
        List<String> fates = fates(shops, article);
        assertEquals(3, fates.stream().filter("ROUTED"::equals).count(), fates.toString());
        assertEquals(37, fates.stream().filter("BACKORDERED"::equals).count(), fates.toString());
        assertEquals(3, article.reserved());
    }

    @Test
    void of_two_orders_for_the_last_of_a_credit_limit_one_is_rejected() {
        Article article = platform.articles().next(100);
        Shop shop = platform.shops().open(new BigDecimal("35.00"));
        assertEquals(List.of("REJECTED", "ROUTED"), fates(List.of(shop, shop), article, 2));
        assertEquals(new BigDecimal("22.60"), platform.shops().creditReserved(shop));
    }

    private static List<String> fates(List<Shop> shops, Article article) {
        return fates(shops, article, 1);
    }

    private static List<String> fates(List<Shop> shops, Article article, int quantity) {
        List<String> placed = shops.parallelStream()
                .map(shop -> shop.place(OrderBody.of(quantity, article)))
                .toList();
        return IntStream.range(0, shops.size())
                .mapToObj(i -> shops.get(i).settled(placed.get(i)))
                .sorted()
                .toList();
    }
}
