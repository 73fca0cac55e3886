package com.khaacho.catalog.rest;

import com.khaacho.api.rest.Page;
import com.khaacho.api.rest.Parameters;
import com.khaacho.catalog.ProductQuery;
import com.khaacho.catalog.ProductQuery.Found;
import com.khaacho.catalog.ProductRules;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** One page of products: from the address to the query, and from what was found to the answer. */
final class ProductList {

    private static final int MAX_WORDS = 100;

    /** Which products by whether they are sold. */
    private enum Sold {
        TRUE,
        FALSE,
        ANY
    }

    private final Page page;

    ProductList(HttpServletRequest request) {
        this.page = Page.of(request, "q", "category", "active");
    }

    ProductQuery query() {
        return new ProductQuery(
                Parameters.words("q", page.parameter("q"), MAX_WORDS),
                Parameters.words("category", page.parameter("category"), ProductRules.MAX_CATEGORY),
                active(),
                ProductCursor.parse(page.cursor()),
                page.toFind());
    }

    private Boolean active() {
        Sold sold = Parameters.word("active", page.parameter("active"), Sold.class);
        return sold == Sold.ANY ? null : Boolean.valueOf(sold != Sold.FALSE);
    }

    Response answer(List<Found> found) {
        return page.answerBy(
                found,
                last -> ProductCursor.behind(last.position()),
                (shown, next) ->
                        ProductJson.page(shown.stream().map(Found::entry).toList(), next));
    }
}
