package com.khaacho.parsing;

import com.khaacho.catalog.Catalogue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The parser that always works: understands orders as people write them in Nepali and English, in Latin letters or
 * Devanagari, with slips, sizes, corrections and talk around them, over any catalogue; and says honestly what it did not
 * understand. What two products fit equally is never guessed. Safe for threads; keeps the index of the last catalogue it
 * saw.
 */
public final class OrderTextParser implements OrderParser {

    /** Its name among parsers. */
    public static final String NAME = "in-process";

    private static final Pattern LINES = Pattern.compile("\n");

    /** A number above it without a unit, beside words that nobody knows, counts no goods. */
    private static final BigDecimal MOST_OF_STRANGERS = BigDecimal.valueOf(1_000);

    private static final int LONGEST_STRANGE_NAME = 4;

    private final Words words = Words.load();
    private volatile ProductIndex index = new ProductIndex(Catalogue.empty(), words);

    @Override
    public Reading read(String text, Catalogue catalogue) {
        return new Reading(parse(text, catalogue), NAME, List.of());
    }

    public ParsedText parse(String text, Catalogue catalogue) {
        ProductIndex current = indexOf(catalogue);
        Draft draft = new Draft(new ProductMatcher(current));
        StringBuilder prose = new StringBuilder();
        Optional<Sheet> sheet = Optional.empty();
        for (String line : LINES.split(CleanText.withoutNoise(CleanText.clean(text)), -1)) {
            Optional<Sheet> heading = Sheet.headedBy(line, words);
            if (heading.isPresent()) {
                sheet = heading;
            } else if (isTitle(line)) {
                sheet = Optional.empty();
            } else if (sheet.isPresent() && sheet.get().hasRow(line)) {
                readRow(sheet.get().row(line), current, draft);
            } else {
                sheet = Optional.empty();
                prose.append(line).append('\n');
            }
        }
        Sentence.of(prose.toString()).forEach(sentence -> read(sentence, current, draft));
        return draft.result();
    }

    /** A model's reading of this text, with what it leaves out of it as unmatched. */
    ParsedText leftOut(String text, Catalogue catalogue, ParsedText model) {
        return new LeftOut(words, parse(text, catalogue), model).noticed();
    }

    /**
     * What a wording that was not understood may mean, the likeliest first; a person chooses.
     *
     * @param limit how many at most, from 1
     */
    public List<Candidate> candidates(String wording, Catalogue catalogue, int limit) {
        String clean = CleanText.withoutNoise(CleanText.clean(wording));
        return new WordingCandidates(words, indexOf(catalogue)).find(clean, limit);
    }

    /** The words of a wording that name goods, known or not; empty when it names none, or several. */
    public Optional<String> nameIn(String wording, Catalogue catalogue) {
        String clean = CleanText.withoutNoise(CleanText.clean(wording));
        List<Part> parts = new Tagger(words, indexOf(catalogue), Token.of(clean)).tag();
        List<Item> named = ItemReader.read(parts).stream()
                .filter(item -> item.hasGoods() || !item.strangers.isEmpty())
                .toList();
        if (named.size() != 1) {
            return Optional.empty();
        }
        return Optional.of(parts.stream()
                .filter(part -> part.word() != null)
                .map(Part::said)
                .collect(Collectors.joining(" ")));
    }

    /** "masala haru:" above a list. */
    private static boolean isTitle(String line) {
        return line.stripTrailing().endsWith(":") && line.chars().noneMatch(Character::isDigit);
    }

    private void readRow(List<Token> row, ProductIndex current, Draft draft) {
        if (!row.isEmpty()) {
            draft.nextSentence();
            ItemReader.read(new Tagger(words, current, row).tag()).stream()
                    .filter(item -> item.hasGoods() || !item.strangers.isEmpty())
                    .forEach(draft::take);
        }
    }

    private void read(Sentence sentence, ProductIndex current, Draft draft) {
        List<List<Part>> clauses = sentence.clauses().stream()
                .map(clause -> new Tagger(words, current, Token.of(clause)).tag())
                .toList();
        boolean counts = clauses.stream().anyMatch(OrderTextParser::counts);
        boolean question =
                sentence.asks() ? has(clauses, Mark.ASK) || asksWhether(sentence) : has(clauses, Mark.ASK) && !counts;
        draft.nextSentence();
        Denial denial = new Denial(words);
        boolean fixes = false;
        for (int i = 0; i < clauses.size(); i++) {
            List<Part> clause = clauses.get(i);
            if (question ? isWished(clause, sentence.clauses().get(i)) : !isTalk(clause)) {
                fixes |= has(List.of(clause), Mark.FIX);
                if (!denial.isBy(clause)) {
                    take(clause, fixes, denial, current, draft);
                }
            }
        }
        denial.end(draft);
    }

    /** In a question: somebody is asked to send so many. */
    private boolean isWished(List<Part> clause, String said) {
        return counts(clause)
                && !has(List.of(clause), Mark.ASK)
                && !isTalk(clause)
                && Token.of(said).stream().anyMatch(token -> words.is(Mark.WISH, token.text()));
    }

    private static boolean counts(List<Part> clause) {
        return clause.stream().anyMatch(part -> part.kind() == Part.Kind.COUNT);
    }

    /** Whether it asks for nothing: of money and complaints, or of goods without a number that are asked about. */
    private static boolean isTalk(List<Part> clause) {
        boolean talks = has(List.of(clause), Mark.TALK) && !has(List.of(clause), Mark.SAME);
        boolean asks = has(List.of(clause), Mark.ASK);
        return talks || (asks && clause.stream().noneMatch(part -> part.isQuantity() || part.kind() == Part.Kind.SIZE));
    }

    private boolean asksWhether(Sentence sentence) {
        List<Token> last = Token.of(sentence.clauses().get(sentence.clauses().size() - 1));
        return !last.isEmpty()
                && words.is(Mark.ASK_LAST, last.get(last.size() - 1).text());
    }

    private void take(List<Part> clause, boolean fixes, Denial denial, ProductIndex current, Draft draft) {
        for (Item item : ItemReader.read(clause)) {
            denial.pass(item);
            item.fixes |= fixes && clause.stream().noneMatch(part -> part.is(Mark.FIX));
            nameOfLastResort(clause, item, current);
            boolean aside = !item.hasGoods() && clause.stream().anyMatch(part -> part.is(Mark.TO));
            if (!item.isForNothing() && (item.drops || isWish(item, aside, current))) {
                draft.take(item);
            } else if (has(List.of(clause), Mark.SAME) && !has(List.of(clause), Mark.PRICE)) {
                draft.riddle(item);
            }
        }
    }

    /** "5 jar pani": a word of the language that is the whole name of some goods, where nothing else is counted. */
    private void nameOfLastResort(List<Part> clause, Item item, ProductIndex current) {
        boolean bare = !item.hasGoods() && item.strangers.isEmpty() && item.hasQuantity() && !item.fixes;
        if (bare) {
            clause.stream()
                    .filter(part -> part.kind() == Part.Kind.MARK && current.isName(Set.of(part.said())))
                    .findFirst()
                    .ifPresent(part -> item.words.add(part.said()));
        }
    }

    private static boolean isWish(Item item, boolean aside, ProductIndex current) {
        if (!item.strangers.isEmpty() && item.words.stream().noneMatch(current::knows)) {
            return !item.counts.isEmpty() || !item.sizes.isEmpty() || (!aside && isStrangeName(item));
        }
        return item.hasQuantity() || item.words.stream().anyMatch(current::knows) || !item.not.isEmpty();
    }

    private static boolean isStrangeName(Item item) {
        return item.strangers.size() <= LONGEST_STRANGE_NAME
                && item.numbers.size() == 1
                && item.numbers.get(0).compareTo(MOST_OF_STRANGERS) <= 0;
    }

    private static boolean has(List<List<Part>> clauses, Mark mark) {
        return clauses.stream().flatMap(List::stream).anyMatch(part -> part.is(mark));
    }

    /** The one index of this catalogue, which is large. */
    ProductIndex indexOf(Catalogue catalogue) {
        ProductIndex current = index;
        if (current.catalogue != catalogue) {
            current = new ProductIndex(catalogue, words);
            index = current;
        }
        return current;
    }
}
