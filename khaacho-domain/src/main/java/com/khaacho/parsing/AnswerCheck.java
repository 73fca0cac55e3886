package com.khaacho.parsing;

import com.khaacho.catalog.Product;
import com.khaacho.order.OrderLine;
import com.khaacho.parsing.ModelAnswer.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds a model's answer to the products it was shown and to the words it was given. Doubt is kept, never resolved. */
final class AnswerCheck {

    /** A model's word is never certain, however sure it is of itself. */
    private static final BigDecimal OF_A_MODEL = new BigDecimal("0.8");

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    /** As many lines as an order may have. */
    private static final int MOST_LINES = 500;

    /** Reasons are read by people. */
    private static final int MOST_UNCLEAR = 50;

    private static final int LONGEST_UNCLEAR = 200;

    /** A product that is asked for. */
    private record Wish(Product product, BigDecimal quantity, String said) {

        Wish and(Wish other) {
            return new Wish(product, quantity.add(other.quantity), said + "; " + other.said);
        }
    }

    private final ModelQuestion question;
    private final Map<String, Wish> wishes = new LinkedHashMap<>();
    private final Set<String> unmatched = new LinkedHashSet<>();

    AnswerCheck(ModelQuestion question) {
        this.question = question;
    }

    void take(Line line) {
        Optional<Wish> wish = question.candidate(line.sku())
                .filter(product -> product.unit().equalsIgnoreCase(line.unit()))
                .filter(product -> isCount(line.quantity()) && question.says(line.said()))
                .map(product -> new Wish(product, line.quantity(), line.said()));
        if (wish.isEmpty() || (wishes.size() == MOST_LINES && !wishes.containsKey(line.sku()))) {
            unclear(line.said());
            return;
        }
        Wish sum = wishes.merge(line.sku(), wish.get(), Wish::and);
        if (!isCount(sum.quantity())) {
            wishes.remove(line.sku());
            unclear(sum.said());
        }
    }

    /** Words that the customer never said are the model's invention; then all of the message is in doubt. */
    void unclear(String said) {
        String words = question.says(said) ? said : question.text().strip();
        if (unmatched.size() < MOST_UNCLEAR) {
            unmatched.add(words.length() > LONGEST_UNCLEAR ? words.substring(0, LONGEST_UNCLEAR) : words);
        }
    }

    private static boolean isCount(BigDecimal quantity) {
        return quantity != null
                && quantity.signum() > 0
                && quantity.compareTo(MOST) <= 0
                && quantity.stripTrailingZeros().scale() <= 0;
    }

    ParsedText result() {
        List<OrderLine> lines = new ArrayList<>(wishes.size());
        for (Wish wish : wishes.values()) {
            Product product = wish.product();
            lines.add(OrderLine.asked(
                    lines.size() + 1,
                    product.sku(),
                    product.id(),
                    wish.quantity().intValueExact(),
                    product.unit(),
                    wish.said()));
        }
        BigDecimal items = BigDecimal.valueOf(Math.max(1, lines.size() + unmatched.size()));
        BigDecimal mean = OF_A_MODEL.multiply(BigDecimal.valueOf(lines.size())).divide(items, 3, RoundingMode.HALF_UP);
        List<BigDecimal> confidences = lines.stream().map(line -> OF_A_MODEL).toList();
        return new ParsedText(lines, confidences, List.copyOf(unmatched), mean);
    }
}
