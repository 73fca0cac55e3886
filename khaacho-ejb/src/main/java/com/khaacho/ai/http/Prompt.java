package com.khaacho.ai.http;

import com.khaacho.catalog.Product;
import com.khaacho.parsing.ModelQuestion;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The instructions, out of a file with a version in its name: a change is a new file, so that the books tell which one was
 * used. Products and the customer's words each are a message of their own, as JSON: data, beside the instructions.
 */
final class Prompt {

    static final String VERSION = "order-parser-v1";

    private static final ResponseFormat FORMAT = ResponseFormat.builder()
            .type(ResponseFormatType.JSON)
            .jsonSchema(JsonSchema.builder()
                    .name("order")
                    .rootElement(JsonObjectSchema.builder()
                            .addProperty(
                                    "lines",
                                    JsonArraySchema.builder().items(line()).build())
                            .addProperty(
                                    "unclear",
                                    JsonArraySchema.builder()
                                            .items(new JsonStringSchema())
                                            .build())
                            .required("lines", "unclear")
                            .additionalProperties(false)
                            .build())
                    .build())
            .build();

    private final String instructions = load(VERSION);

    private static JsonObjectSchema line() {
        return JsonObjectSchema.builder()
                .addStringProperty("sku")
                .addIntegerProperty("quantity")
                .addStringProperty("unit")
                .addStringProperty("said")
                .required("sku", "quantity", "unit", "said")
                .additionalProperties(false)
                .build();
    }

    /** The instructions of this version. */
    static String load(String version) {
        String file = version + ".txt";
        try (InputStream in = Prompt.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ChatRequest of(ModelQuestion question) {
        String message = Json.createObjectBuilder()
                .add("message", question.text())
                .build()
                .toString();
        return ChatRequest.builder()
                .messages(
                        SystemMessage.from(instructions),
                        UserMessage.from(products(question)),
                        UserMessage.from(message))
                .responseFormat(FORMAT)
                .build();
    }

    private static String products(ModelQuestion question) {
        JsonArrayBuilder products = Json.createArrayBuilder();
        question.candidates().forEach(product -> products.add(product(product)));
        return Json.createObjectBuilder().add("products", products).build().toString();
    }

    private static JsonObjectBuilder product(Product product) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("sku", product.sku())
                .add("name", product.name())
                .add("unit", product.unit());
        if (product.nameNe() != null) {
            json.add("nameNe", product.nameNe());
        }
        if (product.pack() != null) {
            json.add("pack", product.pack());
        }
        return product.aliases().isEmpty() ? json : json.add("aliases", Json.createArrayBuilder(product.aliases()));
    }
}
