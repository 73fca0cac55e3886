package com.khaacho.parsing;

import com.khaacho.order.Correction;
import com.khaacho.order.OrderLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a correction teaches. A line says itself which wording it is, or it is the one line that the text did not have and
 * the one wording that was not understood: nothing is guessed.
 */
public final class Lessons {

    private final ParsedText parsed;
    private final Function<String, Optional<String>> nameIn;

    /**
     * @param parsed the text of the order, as it is read today
     * @param nameIn the words of a wording that name goods
     */
    public Lessons(ParsedText parsed, Function<String, Optional<String>> nameIn) {
        this.parsed = parsed;
        this.nameIn = nameIn;
    }

    /** A wording that is understood by now teaches nothing, nor does one that names several goods. */
    public List<Lesson> of(List<Correction.Line> lines) {
        List<Lesson> lessons = new ArrayList<>();
        for (Correction.Line line : lines) {
            wording(line, lines).ifPresent(wording -> nameIn.apply(wording)
                    .ifPresent(alias -> lessons.add(new Lesson(line.lineNo(), wording, alias, line.productId()))));
        }
        return lessons;
    }

    private Optional<String> wording(Correction.Line line, List<Correction.Line> lines) {
        if (line.wording() != null) {
            return Optional.of(line.wording().strip()).filter(parsed.unmatched()::contains);
        }
        boolean said = lines.stream().anyMatch(each -> each.wording() != null);
        boolean plain = !said && parsed.unmatched().size() == 1 && isTheNewOne(line, lines);
        return plain ? Optional.of(parsed.unmatched().get(0)) : Optional.empty();
    }

    private boolean isTheNewOne(Correction.Line line, List<Correction.Line> lines) {
        Set<Long> understood = parsed.lines().stream().map(OrderLine::productId).collect(Collectors.toSet());
        return !understood.contains(line.productId())
                && lines.stream()
                                .filter(each -> !understood.contains(each.productId()))
                                .count()
                        == 1;
    }
}
