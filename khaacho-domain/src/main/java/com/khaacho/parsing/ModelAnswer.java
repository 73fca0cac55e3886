package com.khaacho.parsing;

import com.khaacho.ai.ModelCall;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a model says of a text. Nothing of it is believed before it is checked. It has no place for prices, credit or
 * states: whatever a model says of them is not even read.
 *
 * @param lines products that it thinks are asked for
 * @param unclear words that it is not sure about
 * @param usage the tokens that the provider counted
 */
public record ModelAnswer(List<Line> lines, List<String> unclear, ModelCall.Usage usage) {

    /**
     * A wish.
     *
     * @param sku of one of the candidates, if it can be trusted
     * @param quantity in the product's selling units; null when it is no number
     * @param unit the selling unit that the quantity counts
     * @param said the customer's words it was read from
     */
    public record Line(String sku, BigDecimal quantity, String unit, String said) {}

    public ModelAnswer {
        lines = List.copyOf(lines);
        unclear = List.copyOf(unclear);
    }

    /** What of it the catalogue and the customer's own words bear out; all else is for a person to look at. */
    public ParsedText checked(ModelQuestion question) {
        AnswerCheck check = new AnswerCheck(question);
        lines.forEach(check::take);
        unclear.forEach(check::unclear);
        return check.result();
    }
}
