package com.khaacho.parsing;

import com.khaacho.order.OrderLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a model passes over without a word, as far as the parser that needs no model sees it. That parser does not guess, so a
 * line of its own that the model has not, or has with fewer units, is somebody's wish until a person says otherwise. So is a
 * part that it could not read and that the model quotes nowhere. What neither of them sees stays unseen.
 */
final class LeftOut {

    /** Reasons are read by people. */
    private static final int MOST = 50;

    private final Words words;
    private final ParsedText rules;
    private final ParsedText model;

    LeftOut(Words words, ParsedText rules, ParsedText model) {
        this.words = words;
        this.rules = rules;
        this.model = model;
    }

    /** The model's reading with what it left out, in the customer's words, as parts that a person must look at. */
    ParsedText noticed() {
        List<String> wordings = Stream.concat(lines(), parts())
                .filter(wording -> model.unmatched().stream().noneMatch(doubt -> has(doubt, Token.of(wording))))
                .distinct()
                .limit(MOST)
                .toList();
        return model.doubting(wordings);
    }

    private Stream<String> lines() {
        Map<Long, Integer> asked = quantities(model);
        return rules.lines().stream()
                .filter(line -> asked.getOrDefault(line.productId(), 0) < line.quantity())
                .map(OrderLine::text);
    }

    /** A part with a quantity is a wish of its own: one line that quotes the whole message answers one of them. */
    private Stream<String> parts() {
        Map<Long, Integer> read = quantities(rules);
        List<OrderLine> free = new ArrayList<>(model.lines());
        free.removeIf(line -> line.quantity() <= read.getOrDefault(line.productId(), 0));
        List<String> left = new ArrayList<>();
        for (String part : rules.unmatched()) {
            List<Token> said = Token.of(part);
            List<Token> names = said.stream().filter(this::isName).toList();
            // "5 carton" alone has no name that could be quoted.
            List<Token> wanted = names.isEmpty() ? said : names;
            Optional<OrderLine> answer =
                    free.stream().filter(line -> touches(line.text(), wanted)).findFirst();
            if (answer.isEmpty()) {
                left.add(part);
            } else if (said.stream().anyMatch(Token::isNumber)) {
                free.remove(answer.get());
            }
        }
        return left.stream();
    }

    private static Map<Long, Integer> quantities(ParsedText text) {
        return text.lines().stream().collect(Collectors.toMap(OrderLine::productId, OrderLine::quantity));
    }

    private boolean isName(Token token) {
        return !token.isNumber()
                && words.unit(token.text()) == null
                && words.measure(token.text()) == null
                && words.mark(token.text()) == null;
    }

    private static boolean touches(String quote, List<Token> wanted) {
        Set<String> quoted = plain(quote);
        return wanted.stream().anyMatch(token -> quoted.contains(token.text()));
    }

    private static boolean has(String quote, List<Token> wanted) {
        Set<String> quoted = plain(quote);
        return wanted.stream().allMatch(token -> quoted.contains(token.text()));
    }

    private static Set<String> plain(String quote) {
        return Token.of(CleanText.clean(quote)).stream().map(Token::text).collect(Collectors.toSet());
    }
}
