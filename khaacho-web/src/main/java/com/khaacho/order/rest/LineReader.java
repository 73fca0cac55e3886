package com.khaacho.order.rest;

import com.khaacho.order.RequestedLine;
import jakarta.json.stream.JsonParser.Event;
import java.util.ArrayList;
import java.util.List;

/** Reads the array of an order's lines. */
final class LineReader {

    private static final int SKU = 1;
    private static final int PRODUCT_ID = 1 << 1;
    private static final int QUANTITY = 1 << 2;
    private static final int UNIT = 1 << 3;
    private static final int WORDING = 1 << 4;

    private final Members members;
    private final boolean corrects;

    /** @param corrects whether a line may say which wording of a text it is */
    LineReader(Members members, boolean corrects) {
        this.members = members;
        this.corrects = corrects;
    }

    /** The lines that are right; the wrong ones are noted as errors. */
    List<RequestedLine> read() {
        List<RequestedLine> lines = new ArrayList<>();
        int count = 0;
        members.enter();
        for (Event event = members.next(); event != Event.END_ARRAY; event = members.next()) {
            if (count >= BodyLimits.MAX_LINES) {
                members.skip(event);
            } else if (event == Event.START_OBJECT) {
                addTo(lines, count);
            } else {
                members.wrongType(event, count, "", "an object");
            }
            count++;
        }
        members.leave();
        checkCount(count);
        return lines;
    }

    private void checkCount(int count) {
        if (count == 0) {
            members.error(Members.ORDER, "items", "TOO_FEW", "items needs at least one line");
        } else if (count > BodyLimits.MAX_LINES) {
            String limit = "items has " + count + " lines, the limit is " + BodyLimits.MAX_LINES;
            members.error(Members.ORDER, "items", "TOO_MANY", limit);
        }
    }

    private void addTo(List<RequestedLine> lines, int index) {
        Draft line = new Draft();
        int seen = 0;
        members.enter();
        while (members.next() == Event.KEY_NAME) {
            String name = members.name();
            Event value = members.next();
            int member = bit(name);
            if ((seen & member) != 0) {
                members.error(index, name, "DUPLICATE", name + " is given twice");
            }
            if (value != Event.VALUE_NULL || member == 0) {
                seen |= member;
                readMember(line, index, name, value);
            }
        }
        members.leave();
        checkPresence(index, seen);
        lines.add(line.toLine());
    }

    private void readMember(Draft line, int index, String name, Event value) {
        switch (bit(name)) {
            case SKU -> line.sku = members.word(value, index, name, BodyLimits.MAX_SKU);
            case PRODUCT_ID -> line.productId = members.number(value, index, name, Long.MAX_VALUE);
            case QUANTITY -> line.quantity = (int) members.number(value, index, name, BodyLimits.MAX_QUANTITY);
            case UNIT -> line.unit = members.word(value, index, name, BodyLimits.MAX_UNIT);
            case WORDING -> line.wording = members.word(value, index, name, BodyLimits.MAX_WORDING);
            default -> {
                members.error(index, name, "UNKNOWN_FIELD", "a line has no such member");
                members.skip(value);
            }
        }
    }

    private void checkPresence(int index, int seen) {
        if ((seen & QUANTITY) == 0) {
            members.error(index, "quantity", "REQUIRED", "a line needs a quantity");
        }
        int product = seen & (SKU | PRODUCT_ID);
        if (product == 0) {
            members.error(index, "", "REQUIRED", "a line needs a sku or a productId");
        } else if (product == (SKU | PRODUCT_ID)) {
            members.error(index, "", "CONFLICT", "a line names its product by sku or by productId, not by both");
        }
    }

    private int bit(String name) {
        return switch (name) {
            case "sku" -> SKU;
            case "productId" -> PRODUCT_ID;
            case "quantity" -> QUANTITY;
            case "unit" -> UNIT;
            case "wording" -> corrects ? WORDING : 0;
            default -> 0;
        };
    }

    /** A line while it is being read. */
    private static final class Draft {
        private String sku;
        private long productId;
        private int quantity;
        private String unit;
        private String wording;

        RequestedLine toLine() {
            return new RequestedLine(sku, productId == 0 ? null : productId, quantity, unit, wording);
        }
    }
}
