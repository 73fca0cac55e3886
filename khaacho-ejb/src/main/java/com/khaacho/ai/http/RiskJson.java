package com.khaacho.ai.http;

import com.khaacho.ai.ModelCall;
import com.khaacho.ai.NoAnswerException;
import com.khaacho.risk.RiskAdvisor;
import com.khaacho.risk.RiskOpinion;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.math.BigDecimal;

/** An opinion out of a model's JSON. Whatever else stands there, a decision or a limit, is not read. */
final class RiskJson {

    private RiskJson() {}

    /**
     * Reads it.
     *
     * @param by who gave it
     * @throws NoAnswerException when it is not of the schema
     */
    static RiskAdvisor.Answer read(String text, String by, ModelCall.Usage usage) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            BigDecimal change = AnswerJson.number(json.get("change"));
            if (change != null && json.containsKey("reason")) {
                String version = by + " " + RiskPrompt.VERSION;
                return new RiskAdvisor.Answer(new RiskOpinion(change, json.getString("reason"), version), usage);
            }
        } catch (JsonException | ClassCastException e) {
            throw unreadable(usage, e);
        }
        throw unreadable(usage, null);
    }

    private static NoAnswerException unreadable(ModelCall.Usage usage, Exception cause) {
        NoAnswerException unreadable =
                new NoAnswerException(ModelCall.Outcome.UNREADABLE, "the opinion is not of the schema", usage);
        unreadable.initCause(cause);
        return unreadable;
    }
}
