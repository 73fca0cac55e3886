package com.khaacho.chat.jdbc;

import com.khaacho.chat.ChatDraft;
import com.khaacho.chat.ChatLine;
import com.khaacho.chat.ChatQuestion;
import com.khaacho.chat.ChatQuestion.Option;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;

/** A draft as JSON. */
final class DraftJson {

    private DraftJson() {}

    static String write(ChatDraft draft) {
        JsonArrayBuilder lines = Json.createArrayBuilder();
        draft.lines()
                .forEach(line ->
                        lines.add(goods(line.sku(), line.name(), line.unit()).add("quantity", line.quantity())));
        JsonArrayBuilder questions = Json.createArrayBuilder();
        for (ChatQuestion question : draft.questions()) {
            JsonArrayBuilder options = Json.createArrayBuilder();
            question.options().forEach(one -> options.add(goods(one.sku(), one.name(), one.unit())));
            questions.add(Json.createObjectBuilder()
                    .add("words", question.words())
                    .add("quantity", question.quantity())
                    .add("options", options));
        }
        return Json.createObjectBuilder()
                .add("lines", lines)
                .add("questions", questions)
                .build()
                .toString();
    }

    static ChatDraft read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject draft = reader.readObject();
            return new ChatDraft(
                    draft.getJsonArray("lines").getValuesAs(DraftJson::line),
                    draft.getJsonArray("questions").getValuesAs(DraftJson::question));
        }
    }

    private static JsonObjectBuilder goods(String sku, String name, String unit) {
        return Json.createObjectBuilder().add("sku", sku).add("name", name).add("unit", unit);
    }

    private static ChatLine line(JsonObject json) {
        return new ChatLine(
                json.getString("sku"), json.getString("name"), json.getString("unit"), json.getInt("quantity"));
    }

    private static ChatQuestion question(JsonObject json) {
        return new ChatQuestion(
                json.getString("words"),
                json.getInt("quantity"),
                json.getJsonArray("options")
                        .getValuesAs((JsonObject one) ->
                                new Option(one.getString("sku"), one.getString("name"), one.getString("unit"))));
    }
}
