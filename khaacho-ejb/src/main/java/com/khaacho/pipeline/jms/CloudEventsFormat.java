package com.khaacho.pipeline.jms;

import com.khaacho.pipeline.BusinessEvent;
import com.khaacho.shared.OrderId;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;

/** Business events as a CloudEvents 1.0 JSON batch ({@code application/cloudevents-batch+json}). */
public final class CloudEventsFormat {

    private CloudEventsFormat() {}

    /** One message for all events of a stage's batch: a message each cost more than the events themselves. */
    static String write(List<BusinessEvent> events) {
        JsonArrayBuilder batch = Json.createArrayBuilder();
        events.forEach(event -> batch.add(write(event)));
        return batch.build().toString();
    }

    private static JsonObjectBuilder write(BusinessEvent event) {
        JsonObjectBuilder data = Json.createObjectBuilder()
                .add("orderId", event.orderId().toString())
                .add("retailerId", event.retailerId().toString());
        if (event.amount() != null) {
            data.add("amount", event.amount().toPlainString());
        }
        if (event.vendorOrderId() != null) {
            data.add("vendorOrderId", event.vendorOrderId().toString());
        }
        return Json.createObjectBuilder()
                .add("specversion", "1.0")
                .add("id", event.id().toString())
                .add("source", "/khaacho")
                .add("type", event.type())
                .add("subject", event.orderId().toString())
                .add("time", event.time().toString())
                .add("datacontenttype", "application/json")
                .add("data", data);
    }

    /**
     * Reads a batch.
     *
     * @throws UndecodableMessageException when it is not one
     */
    public static List<BusinessEvent> read(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readArray().stream()
                    .map(event -> read(event.asJsonObject()))
                    .toList();
        } catch (JsonException
                | NullPointerException
                | ClassCastException
                | IllegalArgumentException
                | DateTimeParseException e) {
            throw new UndecodableMessageException("Not a batch of CloudEvents: " + e.getMessage(), e);
        }
    }

    private static BusinessEvent read(JsonObject event) {
        JsonObject data = event.getJsonObject("data");
        String amount = data.getString("amount", null);
        String vendorOrder = data.getString("vendorOrderId", null);
        return new BusinessEvent(
                UUID.fromString(event.getString("id")),
                event.getString("type"),
                OrderId.parse(data.getString("orderId")),
                UUID.fromString(data.getString("retailerId")),
                amount == null ? null : new BigDecimal(amount),
                Instant.parse(event.getString("time")),
                vendorOrder == null ? null : UUID.fromString(vendorOrder));
    }
}
