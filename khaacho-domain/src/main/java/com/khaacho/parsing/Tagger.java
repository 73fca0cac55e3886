package com.khaacho.parsing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says of each word and number of one clause what it is there for. Lives for one clause. */
final class Tagger {

    private final Words words;
    private final ProductIndex index;
    private final List<Token> tokens;
    private final List<Part> parts = new ArrayList<>();
    private int at;
    /** Behind "to" or "near": unknown words are places and people. */
    private boolean away;
    /** Behind "when": nothing is asked for until something is counted. */
    private boolean aside;

    Tagger(Words words, ProductIndex index, List<Token> tokens) {
        this.words = words;
        this.index = index;
        this.tokens = tokens;
    }

    List<Part> tag() {
        while (at < tokens.size()) {
            List<String> phrase = words.phraseAt(tokens, at);
            if (!phrase.isEmpty() && !isName(at)) {
                mark(words.markOf(phrase), said(phrase.size()));
                at += phrase.size();
            } else if (tokens.get(at).isNumber()) {
                number(tokens.get(at).number());
            } else {
                word(text(at));
            }
        }
        return parts;
    }

    private String text(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i).text() : "";
    }

    /** The unit of the language or, where it has none, of the catalogue. */
    private String unitOf(String word) {
        String unit = words.unit(word);
        return unit == null ? index.unit(word) : unit;
    }

    private boolean isNumber(int i) {
        return i >= 0 && i < tokens.size() && tokens.get(i).isNumber();
    }

    private String said(int length) {
        return tokens.subList(at, at + length).stream().map(Token::text).collect(Collectors.joining(" "));
    }

    private void add(Part part, int length) {
        parts.add(part);
        if (part.isQuantity() || part.kind() == Part.Kind.GOODS || part.kind() == Part.Kind.GUESS) {
            away = false;
        }
        aside &= !part.isQuantity();
        at += length;
    }

    private void skip(int length) {
        at += length;
    }

    private void number(BigDecimal number) {
        String next = text(at + 1);
        if (isOfTimePlaceOrMoney(next)) {
            skip(words.is(Mark.CLOCK, next) ? 2 : 1);
        } else if (isPack()) {
            skip(2);
        } else if (words.measure(next) != null) {
            add(Part.size(words.measure(next).times(number), text(at) + " " + next), 2);
        } else if (unitOf(next) != null) {
            counted(number, unitOf(next), 2);
        } else if (words.unitLike(next) != null && !index.knows(next) && index.unit(next) == null) {
            counted(number, words.unitLike(next), 2);
        } else if (isName(at) && !countsWhatIsNamed()) {
            add(Part.goods(text(at), text(at)), 1);
        } else {
            add(Part.number(number, text(at)), 1);
        }
    }

    private boolean isOfTimePlaceOrMoney(String next) {
        String before = text(at - 1);
        if (words.is(Mark.CLOCK, next)) {
            return !index.pair(text(at), next) || words.is(Mark.TO, before) || words.is(Mark.CLOCK, before);
        }
        boolean ofAnAddress = tokens.get(at).hyphenated() && !before.isEmpty() && !index.knows(before);
        return words.is(Mark.PRICE, before)
                || words.is(Mark.PRICE, next)
                || words.is(Mark.PLACE, before)
                || words.is(Mark.PLACE, next)
                || ofAnAddress;
    }

    /** "double a 4": the last number of a clause behind a whole name, where nothing else is counted. */
    private boolean countsWhatIsNamed() {
        boolean last = at == tokens.size() - 1
                && !tokens.get(at).glued()
                && parts.stream().noneMatch(Part::isQuantity);
        return last
                && index.isName(
                        parts.stream().filter(Part::isGoods).map(Part::word).collect(Collectors.toSet()));
    }

    /** "24 x 500 ml" tells a size; how many are in a carton is the catalogue's business. */
    private boolean isPack() {
        boolean times = text(at + 1).equals("x") || text(at + 1).equals("*");
        return times && isNumber(at + 2) && words.measure(text(at + 3)) != null;
    }

    private void counted(BigDecimal number, String unit, int length) {
        String said = text(at) + (length > 1 ? " " + text(at + length - 1) : "");
        add(Part.count(number, unit, said), length);
        int inner = words.is(Mark.PARTICLE, text(at)) ? at + 1 : at;
        String second = unitOf(text(inner));
        // "half dozen bottles of", "5 ota peti"; but not "2 dozen 5 bottles".
        if (second != null && !isName(inner)) {
            Part last = parts.remove(parts.size() - 1);
            boolean vague = unit.equals(Words.EACH);
            parts.add(
                    vague
                            ? Part.count(number, second, last.said() + " " + text(inner))
                            : new Part(last.kind(), null, last.count().of(second), null, null, last.said()));
            at = inner + 1;
        }
    }

    private void word(String word) {
        BigDecimal spelled = words.number(word);
        Mark mark = words.mark(word);
        if (mark == Mark.LINK && index.joins(text(at - 1), text(at + 1))) {
            skip(1);
        } else if (isName(at)) {
            add(Part.goods(word, word), 1);
        } else if (spelled != null && spelled(word, spelled)) {
            return;
        } else if (unitOf(word) != null) {
            unit(word);
        } else if (mark != null) {
            mark(mark, word);
            at++;
        } else {
            goods(word);
        }
    }

    /** Whether the word is a number here; a word that is "three" may as well be a tin. */
    private boolean spelled(String word, BigDecimal first) {
        BigDecimal number = first;
        int next = at + 1;
        BigDecimal second = words.number(text(next));
        if (second != null && unitOf(text(next)) == null) {
            boolean hundreds = second.compareTo(BigDecimal.valueOf(100)) == 0;
            number = hundreds ? first.multiply(second) : first.add(second);
            next++;
        }
        String unit = text(next);
        if (unitOf(unit) != null) {
            counted(number, unitOf(unit), next - at + 1);
        } else if (words.measure(unit) != null) {
            add(Part.size(words.measure(unit).times(number), word + " " + unit), next - at + 1);
        } else if (words.isNumeral(word)) {
            add(Part.number(number, word), next - at);
        } else {
            return false;
        }
        return true;
    }

    private void unit(String word) {
        boolean counts = isNumber(at + 1)
                && words.measure(text(at + 2)) == null
                && unitOf(text(at + 2)) == null
                && !text(at + 2).equals("x");
        boolean lone = parts.stream().noneMatch(Part::isQuantity);
        if (counts && lone) {
            BigDecimal number = tokens.get(at + 1).number();
            add(Part.count(number, unitOf(word), word + " " + text(at + 1)), 2);
        } else {
            add(Part.unit(unitOf(word), word), 1);
        }
    }

    private void mark(Mark meant, String said) {
        Mark mark = meant == Mark.WHEN ? (parts.stream().anyMatch(Part::isGoods) ? Mark.TO : Mark.ASK) : meant;
        if (mark == Mark.AFTER || mark == Mark.PLACE) {
            forgetStrangers();
        }
        away |= mark == Mark.TO || mark == Mark.PLACE;
        aside |= meant == Mark.WHEN && mark == Mark.TO;
        parts.add(Part.mark(mark, said));
    }

    private void forgetStrangers() {
        int from = parts.size();
        while (from > 0 && mayBeAddress(parts.get(from - 1).kind())) {
            from--;
        }
        List<Part> tail = parts.subList(from, parts.size());
        if (tail.stream().anyMatch(part -> part.kind() == Part.Kind.STRANGER)) {
            tail.clear();
        }
    }

    /** "ba 2 kha 4417 lai": names, numbers without a unit, and what looks like goods by chance. */
    private static boolean mayBeAddress(Part.Kind kind) {
        return kind == Part.Kind.STRANGER || kind == Part.Kind.GUESS || kind == Part.Kind.NUMBER;
    }

    private void goods(String word) {
        String joined = word + text(at + 1);
        List<String> split = index.split(word);
        if (aside) {
            skip(1);
        } else if (!index.knows(word) && !isNumber(at + 1) && index.knows(joined)) {
            add(Part.goods(joined, word + " " + text(at + 1)), 2);
        } else if (!index.knows(word) && !split.isEmpty()) {
            split.forEach(each -> parts.add(Part.goods(each, word)));
            skip(1);
        } else if (index.knows(word)) {
            add(Part.goods(word, word), 1);
        } else if (!index.meanings(word).isEmpty()) {
            add(Part.guess(word), 1);
        } else if (away) {
            skip(1);
        } else {
            add(Part.stranger(word), 1);
        }
    }

    /** Whether a word of the language or a number stands beside a word with which some product's name has it. */
    private boolean isName(int i) {
        String word = text(i);
        if (!index.knows(word) || words.is(Mark.PARTICLE, word)) {
            return false;
        }
        boolean special = isNumber(i) || unitOf(word) != null || words.mark(word) != null || words.number(word) != null;
        return special && (index.pair(text(i - 1), word) || index.pair(word, text(i + 1)));
    }
}
