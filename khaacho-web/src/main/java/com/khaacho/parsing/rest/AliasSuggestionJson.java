package com.khaacho.parsing.rest;

import com.khaacho.api.rest.JsonOutput;
import com.khaacho.parsing.AliasSuggestion;
import java.util.List;

/** Suggested names as JSON. Members without a value are left out. */
final class AliasSuggestionJson {

    private AliasSuggestionJson() {}

    static byte[] one(AliasSuggestion suggestion) {
        JsonOutput json = new JsonOutput().object();
        write(json, suggestion);
        return json.end().toBytes();
    }

    /** @param nextCursor null on the last page */
    static byte[] page(List<AliasSuggestion> suggestions, String nextCursor) {
        JsonOutput json = new JsonOutput().object().array("aliasSuggestions");
        for (AliasSuggestion suggestion : suggestions) {
            write(json.object(), suggestion);
            json.end();
        }
        return json.end().text("nextCursor", nextCursor).end().toBytes();
    }

    private static void write(JsonOutput json, AliasSuggestion suggestion) {
        json.text("aliasSuggestionId", suggestion.id().toString())
                .text("alias", suggestion.alias())
                .text("sku", suggestion.sku())
                .text("productName", suggestion.productName())
                .number("corrections", suggestion.corrections())
                .number("retailers", suggestion.retailers())
                .text("example", suggestion.example())
                .text("suggestedAt", suggestion.suggestedAt().toString())
                .text(
                        "decision",
                        suggestion.decision() == null
                                ? null
                                : suggestion.decision().name())
                .text("decidedBy", suggestion.decidedBy());
    }
}
