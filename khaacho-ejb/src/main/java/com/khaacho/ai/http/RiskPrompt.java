package com.khaacho.ai.http;

import com.khaacho.risk.RiskFacts;
import com.khaacho.risk.RiskQuestion;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;

/** What a model is told for an opinion on risk: instructions out of a file with a version in its name, and figures as JSON. */
final class RiskPrompt {

    static final String VERSION = "risk-opinion-v1";

    private static final ResponseFormat FORMAT = ResponseFormat.builder()
            .type(ResponseFormatType.JSON)
            .jsonSchema(JsonSchema.builder()
                    .name("opinion")
                    .rootElement(JsonObjectSchema.builder()
                            .addNumberProperty("change")
                            .addStringProperty("reason")
                            .required("change", "reason")
                            .additionalProperties(false)
                            .build())
                    .build())
            .build();

    private final String instructions = Prompt.load(VERSION);

    ChatRequest of(RiskQuestion question) {
        return ChatRequest.builder()
                .messages(
                        SystemMessage.from(instructions),
                        UserMessage.from(json(question).build().toString()))
                .responseFormat(FORMAT)
                .build();
    }

    private static JsonObjectBuilder json(RiskQuestion question) {
        RiskFacts facts = question.facts();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("orderTotal", facts.orderTotal().amount())
                .add("currency", facts.orderTotal().currency())
                .add("lines", facts.lineCount())
                .add("completedOrders", facts.completedOrders())
                .add("overdue", facts.conduct().overdue().amount())
                .add("ordersToday", facts.conduct().ordersToday())
                .add("usualOrdersPerDay", facts.conduct().usualPerDay())
                .add("districtIsKnown", facts.conduct().districtIsKnown())
                .add("destinationIsKnown", facts.conduct().destinationIsKnown())
                .add("score", question.score());
        if (facts.averageCompletedTotal() != null) {
            json.add("averageCompletedTotal", facts.averageCompletedTotal().amount());
        }
        JsonArrayBuilder rules = Json.createArrayBuilder();
        question.rules()
                .forEach(rule -> rules.add(
                        Json.createObjectBuilder().add("rule", rule.rule()).add("weight", rule.weight())));
        return json.add("rules", rules);
    }
}
