package com.khaacho.parsing;

import com.khaacho.catalog.Catalogue;
import com.khaacho.catalog.Product;
import com.khaacho.order.OrderLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rule parser: understands lists of goods with quantities in Nepali and English, Latin or Devanagari, one-letter
 * slips included, and says honestly what it did not understand. What two products fit equally is never guessed.
 * Safe for threads; keeps the index of the last catalogue it saw.
 */
public final class OrderTextParser {

    /** As many lines as an order may have. */
    private static final int MOST_LINES = 500;

    private final Words words = Words.load();
    private volatile ProductIndex index = new ProductIndex(Catalogue.empty(), words);

    public ParsedText parse(String text, Catalogue catalogue) {
        ProductIndex current = indexOf(catalogue);
        ItemReader reader = new ItemReader(words, current);
        ProductMatcher matcher = new ProductMatcher(current);
        Draft draft = new Draft();
        for (String clause : CleanText.clauses(CleanText.clean(text))) {
            List<Item> items = reader.read(clause);
            // A quantity without goods beside goods: it is unclear which number belongs to what.
            boolean torn = items.stream().anyMatch(item -> item.hasQuantity() && !item.hasGoods());
            for (Item item : items) {
                if (isAboutGoods(item, current)) {
                    item.doubtful |= torn;
                    matcher.match(item).ifPresentOrElse(match -> draft.add(match, item), () -> draft.missed(item));
                }
            }
        }
        return draft.result();
    }

    private static boolean isAboutGoods(Item item, ProductIndex index) {
        return item.hasQuantity() || item.corrects || item.words.stream().anyMatch(index::knows);
    }

    private ProductIndex indexOf(Catalogue catalogue) {
        ProductIndex current = index;
        if (current.catalogue != catalogue) {
            current = new ProductIndex(catalogue, words);
            index = current;
        }
        return current;
    }

    /** Repeats of a product become one line. */
    private static final class Draft {
        private final Map<Long, Entry> byProduct = new LinkedHashMap<>();
        private final List<String> unmatched = new ArrayList<>();
        private BigDecimal confidence = BigDecimal.ZERO;
        private int matches;

        private record Entry(Product product, int quantity, String text) {}

        void add(ProductMatcher.Match match, Item item) {
            Entry before = byProduct.get(match.product().id());
            long sum = match.quantity() + (before == null ? 0L : before.quantity());
            boolean newLine = before == null;
            boolean full = newLine && byProduct.size() == MOST_LINES;
            if (full || sum > Item.MOST.longValueExact()) {
                missed(item);
                return;
            }
            String said = newLine ? item.text() : before.text() + "; " + item.text();
            byProduct.put(match.product().id(), new Entry(match.product(), (int) sum, said));
            confidence = confidence.add(match.confidence());
            matches++;
        }

        void missed(Item item) {
            unmatched.add(item.text());
        }

        ParsedText result() {
            List<OrderLine> lines = new ArrayList<>(byProduct.size());
            for (Entry entry : byProduct.values()) {
                Product product = entry.product();
                int lineNo = lines.size() + 1;
                lines.add(OrderLine.asked(
                        lineNo, product.sku(), product.id(), entry.quantity(), product.unit(), entry.text()));
            }
            int items = Math.max(1, matches + unmatched.size());
            BigDecimal mean = confidence.divide(BigDecimal.valueOf(items), 3, RoundingMode.HALF_UP);
            return new ParsedText(lines, unmatched, mean);
        }
    }
}
