package com.khaacho.order.rest;

import com.khaacho.order.Destination;
import com.khaacho.order.OrderPriority;
import com.khaacho.order.OrderRequest;
import com.khaacho.order.RequestedLine;
import com.khaacho.shared.PaymentTerms;
import jakarta.json.Json;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import jakarta.json.stream.JsonParsingException;
import java.io.CharArrayReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Reads the body of {@code POST /api/v1/orders}. One pass over the bytes with a pull parser: on this path object
 * mapping and annotation-driven validation cost more than everything else the acceptance does. Thread-safe.
 */
final class OrderRequestReader {

    private static final int ITEMS = 1;
    private static final int TEXT = 1 << 1;
    private static final int IMAGE_URL = 1 << 2;
    private static final int PRIORITY = 1 << 3;
    private static final int CUSTOMER_REF = 1 << 4;
    private static final int NOTE = 1 << 5;
    private static final int DISTRICT = 1 << 6;
    private static final int DELIVERY_DATE = 1 << 7;
    private static final int DELIVERY_ADDRESS = 1 << 8;
    private static final int CONTACT_PHONE = 1 << 9;
    private static final int ATTACHMENT_ID = 1 << 10;
    private static final int PAYMENT_TERMS = 1 << 11;

    private static final Map<String, Integer> MEMBERS = Map.ofEntries(
            Map.entry("items", ITEMS),
            Map.entry("text", TEXT),
            Map.entry("imageUrl", IMAGE_URL),
            Map.entry("attachmentId", ATTACHMENT_ID),
            Map.entry("priority", PRIORITY),
            Map.entry("customerRef", CUSTOMER_REF),
            Map.entry("note", NOTE),
            Map.entry("district", DISTRICT),
            Map.entry("deliveryDate", DELIVERY_DATE),
            Map.entry("deliveryAddress", DELIVERY_ADDRESS),
            Map.entry("contactPhone", CONTACT_PHONE),
            Map.entry("paymentTerms", PAYMENT_TERMS));

    /** What a body may say of what is wanted. */
    private enum Form {
        /** Lines, a text or a picture. */
        ORDER,
        /** The same, where lines correct a text. */
        CORRECTION,
        /** Nothing: it is known from elsewhere. */
        WISHES
    }

    /** Made once: looking the provider up for each request is what cost a quarter of it in the first prototype. */
    private final JsonParserFactory parsers = Json.createParserFactory(Map.of());

    private final OrderFields fields;

    OrderRequestReader(Clock clock) {
        this.fields = new OrderFields(clock);
    }

    /** A whole order. */
    OrderBody read(byte[] body) {
        return read(body, Form.ORDER);
    }

    /** A whole order, whose lines may say which wording of a text they are. */
    OrderBody readCorrection(byte[] body) {
        return read(body, Form.CORRECTION);
    }

    /** All but what is wanted: for an order whose lines are known from elsewhere. */
    OrderBody readWithoutLines(byte[] body) {
        return read(body, Form.WISHES);
    }

    private OrderBody read(byte[] body, Form form) {
        CharBuffer text;
        try {
            // A new decoder reports malformed input; String's constructor would replace it silently.
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException e) {
            return new OrderBody.Malformed("The body is not valid UTF-8");
        }
        try (JsonParser parser = parsers.createParser(new CharArrayReader(text.array(), 0, text.limit()))) {
            return read(parser, form);
        } catch (JsonParsingException e) {
            return new OrderBody.Malformed("The body is not well-formed JSON near line "
                    + e.getLocation().getLineNumber() + ", column "
                    + e.getLocation().getColumnNumber());
        }
    }

    private OrderBody read(JsonParser parser, Form form) {
        FieldErrors errors = new FieldErrors();
        Members members = new Members(parser, errors);
        if (!parser.hasNext()) {
            return new OrderBody.Malformed("The body is empty");
        }
        Event first = members.next();
        if (first != Event.START_OBJECT) {
            errors.add("", "WRONG_TYPE", "the body must be an object");
            return new OrderBody.Invalid(errors.toList());
        }
        OrderRequest request = readOrder(members, form);
        if (parser.hasNext()) {
            // Anything but white space behind the object throws here.
            members.next();
        }
        return errors.isEmpty() ? new OrderBody.Valid(request) : new OrderBody.Invalid(errors.toList());
    }

    private OrderRequest readOrder(Members members, Form form) {
        Draft draft = new Draft();
        int seen = 0;
        while (members.next() == Event.KEY_NAME) {
            String name = members.name();
            Event value = members.next();
            int member = MEMBERS.getOrDefault(name, 0);
            if ((seen & member) != 0) {
                members.error(Members.ORDER, name, "DUPLICATE", name + " is given twice");
            }
            if (value != Event.VALUE_NULL || member == 0) {
                seen |= member;
                readMember(draft, member, members, name, value, form);
            }
        }
        int contents = Integer.bitCount(seen & (ITEMS | TEXT | IMAGE_URL | ATTACHMENT_ID));
        if (form != Form.WISHES && contents != 1) {
            String code = contents == 0 ? "REQUIRED" : "CONFLICT";
            members.error(
                    Members.ORDER, "", code, "an order has exactly one of items, text, imageUrl and attachmentId");
        } else if (form == Form.WISHES && contents > 0) {
            members.error(
                    Members.ORDER, "", "NOT_ALLOWED", "what is wanted is known; items, text and pictures stay out");
        }
        return draft.toRequest();
    }

    private void readMember(Draft draft, int member, Members members, String name, Event value, Form form) {
        switch (member) {
            case ITEMS -> draft.items = fields.items(members, value, form == Form.CORRECTION);
            case TEXT -> draft.text = members.prose(value, Members.ORDER, name, BodyLimits.MAX_TEXT);
            case IMAGE_URL -> draft.imageUrl = fields.imageUrl(members, value);
            case ATTACHMENT_ID -> draft.imageUrl = fields.attachment(members, value);
            case PRIORITY -> draft.priority = fields.priority(members, value);
            case CUSTOMER_REF ->
                draft.customerRef = members.word(value, Members.ORDER, name, BodyLimits.MAX_CUSTOMER_REF);
            case NOTE -> draft.note = members.prose(value, Members.ORDER, name, BodyLimits.MAX_NOTE);
            case DISTRICT -> draft.district = members.word(value, Members.ORDER, name, BodyLimits.MAX_DISTRICT);
            case DELIVERY_DATE -> draft.deliveryDate = fields.deliveryDate(members, value);
            case DELIVERY_ADDRESS ->
                draft.deliveryAddress = members.word(value, Members.ORDER, name, BodyLimits.MAX_ADDRESS);
            case CONTACT_PHONE -> draft.contactPhone = fields.contactPhone(members, value);
            case PAYMENT_TERMS -> draft.paymentTerms = fields.paymentTerms(members, value);
            default -> {
                members.error(Members.ORDER, name, "UNKNOWN_FIELD", "an order has no such member");
                members.skip(value);
            }
        }
    }

    /** An order while it is being read. */
    private static final class Draft {
        private List<RequestedLine> items = List.of();
        private String text;
        private String imageUrl;
        private OrderPriority priority = OrderPriority.NORMAL;
        private String customerRef;
        private String note;
        private String district;
        private LocalDate deliveryDate;
        private String deliveryAddress;
        private String contactPhone;
        private PaymentTerms paymentTerms = PaymentTerms.CREDIT;

        OrderRequest toRequest() {
            Destination destination = new Destination(deliveryAddress, contactPhone);
            return new OrderRequest(
                    items,
                    text,
                    imageUrl,
                    priority,
                    customerRef,
                    note,
                    district,
                    deliveryDate,
                    destination,
                    paymentTerms);
        }
    }
}
