package com.khaacho.parsing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a clause into items. With several counts in one clause, the place of the first one tells the custom: "2 bora
 * chamal 3 peti tel" starts an item at each count, "chamal 2 bora tel 3 peti" ends one there.
 */
final class ItemReader {

    private final Words vocabulary;
    private final ProductIndex index;

    ItemReader(Words vocabulary, ProductIndex index) {
        this.vocabulary = vocabulary;
        this.index = index;
    }

    List<Item> read(String clause) {
        List<Item> items = new ArrayList<>();
        List<String> words = CleanText.words(clause);
        int start = 0;
        for (int i = 0; i <= words.size(); i++) {
            if (i == words.size() || separates(words, i)) {
                readPart(words.subList(start, i), items);
                start = i + 1;
            }
        }
        return items;
    }

    /** A connector separates unless a product has it in its name, as in "head and shoulders". */
    private boolean separates(List<String> words, int i) {
        boolean inside = i > 0 && i + 1 < words.size();
        return vocabulary.isConnector(words.get(i))
                && !(inside && index.joins(words.get(i - 1), words.get(i), words.get(i + 1)));
    }

    private void readPart(List<String> words, List<Item> items) {
        boolean countFirst = startsWithCount(words);
        Item item = new Item();
        for (int i = 0; i < words.size(); i++) {
            boolean startsNext = countFirst ? isCount(words, i) : isGoods(words.get(i)) && countFollows(words, i);
            if (startsNext && item.count != null) {
                items.add(item);
                item = new Item();
            }
            i = readWord(words, i, item);
        }
        items.add(item);
    }

    private boolean startsWithCount(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (!vocabulary.isFiller(words.get(i))) {
                return isCount(words, i);
            }
        }
        return false;
    }

    private boolean countFollows(List<String> words, int from) {
        for (int i = from + 1; i < words.size(); i++) {
            if (isCount(words, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isGoods(String word) {
        return !CleanText.isNumber(word)
                && vocabulary.unit(word) == null
                && !vocabulary.isFiller(word)
                && !vocabulary.isEither(word)
                && !vocabulary.isDoubt(word)
                && !word.equals("?");
    }

    /** Beside a word of goods, what may be politeness is read as goods: better asked than sold by mistake. */
    private boolean isPartOfName(List<String> words, int i) {
        return vocabulary.isEither(words.get(i))
                && ((i > 0 && isGoods(words.get(i - 1))) || (i + 1 < words.size() && isGoods(words.get(i + 1))));
    }

    private boolean isCount(List<String> words, int i) {
        String next = i + 1 < words.size() ? words.get(i + 1) : "";
        if (CleanText.isNumber(words.get(i))) {
            return vocabulary.measure(next) == null;
        }
        return vocabulary.number(words.get(i)) != null && vocabulary.unit(next) != null;
    }

    /** Returns the position of the last word that was used. */
    private int readWord(List<String> words, int i, Item item) {
        String word = words.get(i);
        item.said(word);
        if (isCount(words, i)) {
            Integer spelled = vocabulary.number(word);
            item.count(spelled != null ? BigDecimal.valueOf(spelled) : new BigDecimal(word));
        } else if (CleanText.isNumber(word)) {
            String measure = words.get(i + 1);
            item.said(measure);
            item.sizes.add(vocabulary.measure(measure).times(new BigDecimal(word)));
            return i + 1;
        } else if (vocabulary.unit(word) != null) {
            item.unit(vocabulary.unit(word));
        } else if (vocabulary.isDoubt(word)) {
            item.corrects = true;
        } else if (word.equals("?")) {
            item.doubtful = true;
        } else if (isGoods(word) || isPartOfName(words, i)) {
            item.words.add(word);
        }
        return i;
    }
}
