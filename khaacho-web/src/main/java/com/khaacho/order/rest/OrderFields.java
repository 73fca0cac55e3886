package com.khaacho.order.rest;

import com.khaacho.api.rest.PathId;
import com.khaacho.attachment.AttachmentUrl;
import com.khaacho.order.OrderPriority;
import com.khaacho.order.RequestedLine;
import com.khaacho.shared.PaymentTerms;
import com.khaacho.shared.PhoneNumber;
import jakarta.json.stream.JsonParser.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The members of an order that have rules of their own. */
final class OrderFields {

    /** Days are counted where the shops are. */
    private static final ZoneId NEPAL = ZoneId.of("Asia/Kathmandu");

    /** {@code 2026-11-22}: a year of four digits, so it fits every calendar and column. */
    private static final int DATE_LENGTH = 10;

    private static final int PRIORITY_LENGTH = 6;

    private static final int TERMS_LENGTH = "CASH_ON_DELIVERY".length();

    private final Clock clock;

    OrderFields(Clock clock) {
        this.clock = clock;
    }

    /** @param correct whether lines may say which wording of a text they are */
    List<RequestedLine> items(Members members, Event value, boolean correct) {
        if (value != Event.START_ARRAY) {
            members.wrongType(value, Members.ORDER, "items", "an array");
            return List.of();
        }
        return new LineReader(members, correct).read();
    }

    /** Any case; {@code urgent}, which other systems know, is our high. */
    OrderPriority priority(Members members, Event value) {
        String word = members.word(value, Members.ORDER, "priority", PRIORITY_LENGTH);
        if (word == null) {
            return OrderPriority.NORMAL;
        }
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "high", "urgent" -> OrderPriority.HIGH;
            case "normal" -> OrderPriority.NORMAL;
            case "low" -> OrderPriority.LOW;
            default -> {
                members.error(Members.ORDER, "priority", "NOT_ALLOWED", "priority is one of high, normal and low");
                yield OrderPriority.NORMAL;
            }
        };
    }

    /** An address of ours alone: one of somebody else's would have this server ask other servers on a caller's behalf. */
    String imageUrl(Members members, Event value) {
        String url = members.word(value, Members.ORDER, "imageUrl", BodyLimits.MAX_URL);
        if (url != null && AttachmentUrl.idOf(url).isEmpty()) {
            String form = "imageUrl must be the url of an attachment, as POST /api/v1/attachments answers it";
            members.error(Members.ORDER, "imageUrl", "NOT_ALLOWED", form);
        }
        return url;
    }

    /** The address of the attachment, or null when it breaks a rule. */
    String attachment(Members members, Event value) {
        String id = members.word(value, Members.ORDER, "attachmentId", BodyLimits.ID_LENGTH);
        Optional<UUID> known = id == null ? Optional.empty() : PathId.parse(id);
        if (id != null && known.isEmpty()) {
            members.error(Members.ORDER, "attachmentId", "NOT_AN_ID", "attachmentId must be the id of an attachment");
        }
        return known.map(AttachmentUrl::of).orElse(null);
    }

    /** In E.164 whichever way it is written, or null when it breaks a rule. */
    String contactPhone(Members members, Event value) {
        String text = members.word(value, Members.ORDER, "contactPhone", BodyLimits.MAX_PHONE);
        Optional<PhoneNumber> phone = text == null ? Optional.empty() : PhoneNumber.read(text);
        if (text != null && phone.isEmpty()) {
            String form = "contactPhone must be a mobile number of Nepal, or begin with + and the country's code";
            members.error(Members.ORDER, "contactPhone", "NOT_A_PHONE_NUMBER", form);
        }
        return phone.map(PhoneNumber::e164).orElse(null);
    }

    /** Any case, as priority. */
    PaymentTerms paymentTerms(Members members, Event value) {
        String word = members.word(value, Members.ORDER, "paymentTerms", TERMS_LENGTH);
        if (word == null) {
            return PaymentTerms.CREDIT;
        }
        return PaymentTerms.read(word.toUpperCase(Locale.ROOT)).orElseGet(() -> {
            String allowed = "paymentTerms is one of CREDIT, CASH_ON_DELIVERY and NET_1 to NET_365";
            members.error(Members.ORDER, "paymentTerms", "NOT_ALLOWED", allowed);
            return PaymentTerms.CREDIT;
        });
    }

    LocalDate deliveryDate(Members members, Event value) {
        String text = members.word(value, Members.ORDER, "deliveryDate", DATE_LENGTH);
        if (text == null) {
            return null;
        }
        LocalDate date = parsed(text);
        if (date == null) {
            members.error(Members.ORDER, "deliveryDate", "NOT_A_DATE", "deliveryDate must look like 2026-11-22");
            return null;
        }
        LocalDate today = LocalDate.now(clock.withZone(NEPAL));
        if (date.isBefore(today) || date.isAfter(today.plusDays(BodyLimits.MAX_DAYS_AHEAD))) {
            String range = "deliveryDate must be from today to " + BodyLimits.MAX_DAYS_AHEAD + " days ahead";
            members.error(Members.ORDER, "deliveryDate", "OUT_OF_RANGE", range);
        }
        return date;
    }

    private static LocalDate parsed(String text) {
        try {
            return text.length() == DATE_LENGTH ? LocalDate.parse(text) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
