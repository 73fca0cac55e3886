package com.khaacho.parsing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The columns of a table by its heading, and its rows as wishes. The column of quantities rules over those of prices and
 * packs; a row without a quantity, as in a form, asks for nothing.
 */
final class Sheet {

    private static final List<Pattern> BORDERS =
            List.of(Pattern.compile("\t"), Pattern.compile("\\|"), Pattern.compile(" {2,}"), Pattern.compile("[,;]"));

    private final Pattern border;
    private final int name;
    private final int quantity;
    private final int unit;
    private final int pack;

    private Sheet(Pattern border, int name, int quantity, int unit, int pack) {
        this.border = border;
        this.name = name;
        this.quantity = quantity;
        this.unit = unit;
        this.pack = pack;
    }

    /** The table that a line heads, if it heads one: it names the columns of goods and of quantities. */
    static Optional<Sheet> headedBy(String line, Words words) {
        for (Pattern border : BORDERS) {
            List<String> cells = cells(line, border);
            int name = column(cells, Mark.NAME_COLUMN, words);
            int quantity = column(cells, Mark.QUANTITY_COLUMN, words);
            if (name >= 0 && quantity >= 0 && name != quantity) {
                int unit = column(cells, Mark.UNIT_COLUMN, words);
                return Optional.of(new Sheet(border, name, quantity, unit, column(cells, Mark.PACK_COLUMN, words)));
            }
        }
        return Optional.empty();
    }

    private static List<String> cells(String line, Pattern border) {
        return border.splitAsStream(line).map(String::strip).toList();
    }

    private static int column(List<String> cells, Mark mark, Words words) {
        for (int i = 0; i < cells.size(); i++) {
            List<Token> tokens = Token.of(cells.get(i));
            if (tokens.size() <= 3 && tokens.stream().anyMatch(token -> words.is(mark, token.text()))) {
                return i;
            }
        }
        return -1;
    }

    boolean hasRow(String line) {
        return cells(line, border).size() > 1;
    }

    /** The row as one clause, the goods before their quantity; or empty when it asks for nothing. */
    List<Token> row(String line) {
        List<String> cells = cells(line, border);
        List<Token> count = Token.of(cell(cells, quantity));
        boolean asks = count.stream()
                .anyMatch(token -> token.isNumber() && token.number().signum() > 0);
        if (!asks) {
            return List.of();
        }
        List<Token> row = new ArrayList<>(Token.of(cell(cells, name)));
        row.addAll(Token.of(cell(cells, pack)));
        row.addAll(count);
        row.addAll(Token.of(cell(cells, unit)));
        return row;
    }

    private static String cell(List<String> cells, int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }
}
