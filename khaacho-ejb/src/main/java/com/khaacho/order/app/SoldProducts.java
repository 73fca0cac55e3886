package com.khaacho.order.app;

import com.khaacho.catalog.Catalogue;
import com.khaacho.catalog.Product;
import com.khaacho.catalog.app.CatalogueSnapshot;
import com.khaacho.order.OrderLine;
import com.khaacho.order.OrderRequest;
import com.khaacho.order.RequestedLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says at once which lines name nothing that is sold, and fills in what the catalogue knows of the others. While the catalogue is empty, because the database has not
 * answered since the start, every product passes; the risk stage decides then.
 */
@ApplicationScoped
public class SoldProducts {

    private final CatalogueSnapshot snapshot;

    @Inject
    public SoldProducts(CatalogueSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** For the container's proxy only. */
    protected SoldProducts() {
        this(null);
    }

    /** The lines, by index from 0, whose product the catalogue does not have. */
    List<Integer> unknownLines(OrderRequest request) {
        Catalogue catalogue = snapshot.current();
        if (catalogue.isEmpty()) {
            return List.of();
        }
        List<Integer> unknown = null;
        List<RequestedLine> lines = request.items();
        for (int i = 0; i < lines.size(); i++) {
            if (!isSold(catalogue, lines.get(i))) {
                unknown = unknown == null ? new ArrayList<>() : unknown;
                unknown.add(i);
            }
        }
        return unknown == null ? List.of() : unknown;
    }

    /** The lines with what the catalogue knows of them; what it does not know, the risk stage looks up and decides. */
    List<OrderLine> lines(OrderRequest request) {
        Catalogue catalogue = snapshot.current();
        List<OrderLine> lines = new ArrayList<>(request.items().size());
        for (RequestedLine asked : request.items()) {
            Optional<Product> product =
                    asked.sku() != null ? catalogue.bySku(asked.sku()) : catalogue.byId(asked.productId());
            String sku = product.map(Product::sku).orElse(asked.sku() != null ? asked.sku() : "#" + asked.productId());
            Long productId = product.map(Product::id).orElse(asked.productId());
            lines.add(OrderLine.asked(lines.size() + 1, sku, productId, asked.quantity(), asked.unit(), null));
        }
        return lines;
    }

    private static boolean isSold(Catalogue catalogue, RequestedLine line) {
        return line.sku() == null
                ? catalogue.byId(line.productId()).isPresent()
                : catalogue.bySku(line.sku()).isPresent();
    }
}
