package com.khaacho.parsing;

import java.math.BigDecimal;

/**
 * What a word or a number of a clause is there for.
 *
 * @param word of the goods, else null
 * @param count of a quantity, else null
 * @param size of a size, else null
 * @param mark of a mark, else null
 * @param said as it stands in the text
 */
record Part(Kind kind, String word, Count count, Size size, Mark mark, String said) {

    enum Kind {
        /** A word of some product's names. */
        GOODS,
        /** A word that may stand for one of some product's names. */
        GUESS,
        /** A word that neither the catalogue nor the language knows. */
        STRANGER,
        /** A number with its unit. */
        COUNT,
        /** A number alone: a quantity, or a size without its measure. */
        NUMBER,
        SIZE,
        /** A unit without a number. */
        UNIT,
        MARK
    }

    /**
     * So many of a unit.
     *
     * @param unit null for a number alone
     * @param of what a dozen is of, or null
     */
    record Count(BigDecimal number, String unit, String of) {

        Count of(String inner) {
            return new Count(number, unit, inner);
        }
    }

    static Part goods(String word, String said) {
        return new Part(Kind.GOODS, word, null, null, null, said);
    }

    static Part guess(String word) {
        return new Part(Kind.GUESS, word, null, null, null, word);
    }

    static Part stranger(String word) {
        return new Part(Kind.STRANGER, word, null, null, null, word);
    }

    static Part count(BigDecimal number, String unit, String said) {
        return new Part(Kind.COUNT, null, new Count(number, unit, null), null, null, said);
    }

    static Part number(BigDecimal number, String said) {
        return new Part(Kind.NUMBER, null, new Count(number, null, null), null, null, said);
    }

    static Part size(Size size, String said) {
        return new Part(Kind.SIZE, null, null, size, null, said);
    }

    static Part unit(String unit, String said) {
        return new Part(Kind.UNIT, null, new Count(null, unit, null), null, null, said);
    }

    static Part mark(Mark mark, String said) {
        return new Part(Kind.MARK, null, null, null, mark, said);
    }

    boolean isGoods() {
        return kind == Kind.GOODS || kind == Kind.GUESS || kind == Kind.STRANGER;
    }

    boolean isQuantity() {
        return kind == Kind.COUNT || kind == Kind.NUMBER;
    }

    boolean is(Mark asked) {
        return mark == asked;
    }
}
