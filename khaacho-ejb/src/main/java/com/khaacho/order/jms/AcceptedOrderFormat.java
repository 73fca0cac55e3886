package com.khaacho.order.jms;

import com.khaacho.order.AcceptedOrder;
import com.khaacho.order.Destination;
import com.khaacho.order.OrderPriority;
import com.khaacho.order.OrderRequest;
import com.khaacho.order.OrderSource;
import com.khaacho.order.RequestedLine;
import com.khaacho.pipeline.jms.StageMessageFormat;
import com.khaacho.pipeline.jms.UndecodableMessageException;
import com.khaacho.shared.OrderId;
import com.khaacho.shared.PaymentTerms;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The JSON of an accepted order in the intake queue; fields that are null are left out. */
public final class AcceptedOrderFormat {

    private static final JsonGeneratorFactory GENERATORS = Json.createGeneratorFactory(Map.of());

    private AcceptedOrderFormat() {}

    /** Writes the message's body. */
    public static String write(AcceptedOrder order) {
        StringWriter text = new StringWriter(512);
        try (JsonGenerator json = GENERATORS.createGenerator(text)) {
            json.writeStartObject()
                    .write("v", StageMessageFormat.VERSION)
                    .write("orderId", order.id().toString())
                    .write("retailerId", order.retailerId().toString())
                    .write("placedBy", order.placedBy())
                    .write("source", order.source().name())
                    .write("correlationId", order.correlationId())
                    .write("acceptedAt", order.acceptedAt().toString());
            writeIfPresent(json, "idempotencyKey", order.idempotencyKey());
            writeIfPresent(json, "bodyHash", order.bodyHash());
            writeRequest(json, order.request());
            json.writeEnd();
        }
        return text.toString();
    }

    private static void writeRequest(JsonGenerator json, OrderRequest request) {
        json.write("priority", request.priority().name());
        writeIfPresent(json, "text", request.text());
        writeIfPresent(json, "imageUrl", request.imageUrl());
        writeIfPresent(json, "customerRef", request.customerRef());
        writeIfPresent(json, "note", request.note());
        writeIfPresent(json, "district", request.district());
        writeIfPresent(
                json,
                "deliveryDate",
                request.deliveryDate() == null ? null : request.deliveryDate().toString());
        writeIfPresent(json, "deliveryAddress", request.destination().address());
        writeIfPresent(json, "contactPhone", request.destination().phone());
        writeIfPresent(
                json,
                "paymentTerms",
                request.paymentTerms().isOfAccount()
                        ? null
                        : request.paymentTerms().word());
        json.writeStartArray("items");
        for (RequestedLine line : request.items()) {
            json.writeStartObject();
            writeIfPresent(json, "sku", line.sku());
            if (line.productId() != null) {
                json.write("productId", line.productId());
            }
            json.write("quantity", line.quantity());
            writeIfPresent(json, "unit", line.unit());
            json.writeEnd();
        }
        json.writeEnd();
    }

    private static void writeIfPresent(JsonGenerator json, String name, String value) {
        if (value != null) {
            json.write(name, value);
        }
    }

    /**
     * Reads a message.
     *
     * @throws UndecodableMessageException when it is not of this format and version
     */
    public static AcceptedOrder read(String body) {
        JsonObject json = StageMessageFormat.readObject(body);
        try {
            return new AcceptedOrder(
                    OrderId.parse(json.getString("orderId")),
                    UUID.fromString(json.getString("retailerId")),
                    json.getString("placedBy"),
                    OrderSource.valueOf(json.getString("source")),
                    readRequest(json),
                    json.getString("idempotencyKey", null),
                    json.getString("bodyHash", null),
                    json.getString("correlationId"),
                    Instant.parse(json.getString("acceptedAt")));
        } catch (NullPointerException
                | ClassCastException
                | IllegalArgumentException
                | ArithmeticException
                | DateTimeParseException e) {
            throw new UndecodableMessageException("A field is missing or wrong: " + e.getMessage(), e);
        }
    }

    private static OrderRequest readRequest(JsonObject json) {
        List<RequestedLine> items = json.getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .map(AcceptedOrderFormat::readLine)
                .toList();
        JsonString deliveryDate = json.getJsonString("deliveryDate");
        return new OrderRequest(
                items,
                json.getString("text", null),
                json.getString("imageUrl", null),
                OrderPriority.valueOf(json.getString("priority")),
                json.getString("customerRef", null),
                json.getString("note", null),
                json.getString("district", null),
                deliveryDate == null ? null : LocalDate.parse(deliveryDate.getString()),
                new Destination(json.getString("deliveryAddress", null), json.getString("contactPhone", null)),
                PaymentTerms.read(json.getString("paymentTerms", PaymentTerms.CREDIT.word()))
                        .orElseThrow(() -> new IllegalArgumentException("paymentTerms")));
    }

    private static RequestedLine readLine(JsonObject line) {
        return new RequestedLine(
                line.getString("sku", null),
                line.containsKey("productId")
                        ? Long.valueOf(line.getJsonNumber("productId").longValueExact())
                        : null,
                line.getJsonNumber("quantity").intValueExact(),
                line.getString("unit", null));
    }
}
