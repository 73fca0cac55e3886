package com.khaacho.order.rest;

import com.khaacho.api.rest.JsonOutput;
import com.khaacho.order.OrderLine;
import com.khaacho.parsing.ParsedText;
import com.khaacho.parsing.Reading;
import java.util.stream.Collectors;

/** What was understood of a text, as JSON. */
final class PreviewJson {

    private PreviewJson() {}

    static byte[] of(Reading reading) {
        ParsedText parsed = reading.parsed();
        JsonOutput json = new JsonOutput().object();
        writeLines(json, parsed);
        json.array("unmatched");
        parsed.unmatched().forEach(json::item);
        return json.end()
                .flag("needsClarification", !parsed.unmatched().isEmpty())
                .text("question", question(parsed))
                .text("parser", reading.parser())
                .end()
                .toBytes();
    }

    /** The member "lines": each line with how sure it is. */
    static void writeLines(JsonOutput json, ParsedText parsed) {
        json.array("lines");
        for (int i = 0; i < parsed.lines().size(); i++) {
            OrderLine line = parsed.lines().get(i);
            json.object()
                    .text("sku", line.sku())
                    .number("quantity", line.quantity())
                    .text("unit", line.unit())
                    .text("text", line.text())
                    .decimal("confidence", parsed.confidences().get(i))
                    .end();
        }
        json.end();
    }

    private static String question(ParsedText parsed) {
        return parsed.unmatched().isEmpty()
                ? null
                : parsed.unmatched().stream()
                        .collect(Collectors.joining("\", \"", "Which product and how many: \"", "\"?"));
    }
}
