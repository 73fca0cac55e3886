package com.khaacho.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OrderBodiesTest {
    private final OrderBodies bodies =
            new OrderBodies(LongStream.rangeClosed(1, 300).boxed().toList(), "run");

    @Test
    void every_order_has_a_reference_of_its_own_and_one_to_five_different_products() {
        Set<String> references = new HashSet<>();
        for (int number = 0; number < 500; number++) {
            JsonObject order =
                    Json.createReader(new StringReader(bodies.body(number))).readObject();
            references.add(order.getString("customerRef"));
            List<Integer> products = order.getJsonArray("items").stream()
                    .map(line -> line.asJsonObject().getInt("productId"))
                    .toList();
            assertTrue(!products.isEmpty() && products.size() <= 5, products::toString);
            assertEquals(products.size(), new HashSet<>(products).size());
        }
        assertEquals(500, references.size());
        assertTrue(references.contains(OrderBodies.reference("run", 499)));
    }

    @Test
    void the_same_run_sends_the_same_orders() {
        OrderBodies again =
                new OrderBodies(LongStream.rangeClosed(1, 300).boxed().toList(), "run");
        assertEquals(bodies.body(0), again.body(0));
    }
}
