package com.khaacho.risk.app;

import com.khaacho.catalog.Products;
import com.khaacho.order.Order;
import com.khaacho.order.OrderLine;
import com.khaacho.routing.OfferBook;
import com.khaacho.routing.PriceEstimate;
import com.khaacho.routing.RetailerBooks;
import com.khaacho.vendor.Offers;
import com.khaacho.vendor.PriceLists;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Looks up whether the products of a batch exist and what they cost at least. */
@ApplicationScoped
public class ProductCheck {

    private final Products products;
    private final Offers offers;
    private final PriceLists priceLists;

    @Inject
    public ProductCheck(Products products, Offers offers, PriceLists priceLists) {
        this.products = products;
        this.offers = offers;
        this.priceLists = priceLists;
    }

    /** For the container's proxy only. */
    protected ProductCheck() {
        this(null, null, null);
    }

    /**
     * What was found.
     *
     * @param idsBySku products that acceptance did not know by then
     * @param offers what vendors ask for those products that somebody offers
     * @param books the same as each retailer of the batch sees it
     * @param active products without an offer that the catalogue still sells
     */
    record Found(Map<String, Long> idsBySku, OfferBook offers, RetailerBooks books, Set<Long> active) {

        /** An order's lines with product and price; a line whose product is unknown has no product id. */
        List<OrderLine> priced(Order order) {
            List<OrderLine> known = order.lines().stream().map(this::known).toList();
            PriceEstimate prices =
                    new PriceEstimate(known, books.of(order.accepted().retailerId()));
            return known.stream()
                    .map(line -> line.priced(prices.of(line.productId()).orElse(null)))
                    .toList();
        }

        private OrderLine known(OrderLine line) {
            Long productId = line.productId() == null ? idsBySku.get(line.sku()) : line.productId();
            boolean isSold = productId != null && (offers.isOffered(productId) || active.contains(productId));
            return line.ofProduct(isSold ? productId : null);
        }

        String unknownIn(List<OrderLine> priced) {
            return priced.stream()
                    .filter(line -> line.productId() == null)
                    .limit(10)
                    .map(OrderLine::sku)
                    .collect(Collectors.joining(", ", "The catalogue does not sell: ", "."));
        }
    }

    Found look(List<Order> batch) {
        Set<String> unknown = new HashSet<>();
        Set<Long> ids = new HashSet<>();
        batch.forEach(order -> order.lines().forEach(line -> {
            if (line.productId() == null) {
                unknown.add(line.sku());
            } else {
                ids.add(line.productId());
            }
        }));
        Map<String, Long> idsBySku = unknown.isEmpty() ? Map.of() : products.activeIds(unknown);
        ids.addAll(idsBySku.values());
        OfferBook book = new OfferBook(offers.ofSold(ids));
        List<UUID> retailers =
                batch.stream().map(o -> o.accepted().retailerId()).distinct().toList();
        RetailerBooks books = new RetailerBooks(book, priceLists.agreed(retailers, ids));
        ids.removeIf(book::isOffered);
        return new Found(idsBySku, book, books, ids.isEmpty() ? Set.of() : products.activeAmong(ids));
    }
}
