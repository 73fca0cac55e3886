package com.khaacho.chat.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.khaacho.chat.ChatMessage;
import com.khaacho.chat.ChatSettings;
import com.khaacho.chat.MetaSignature;
import com.khaacho.chat.TwilioSignature;
import com.khaacho.notification.ChannelKind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HooksTest {

    private static final String TOKEN = "of-twilio";
    private static final String SECRET = "of-meta";
    private static final String URL = "https://khaacho.example/hooks/whatsapp";
    private static final Instant NOON = Instant.parse("2026-11-23T06:15:00.400Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final String SITA = "+9779841000001";

    private final TwilioHook twilio = new TwilioHook(settings(ChannelKind.WHATSAPP, ChannelKind.SMS), CLOCK);
    private final MetaHook meta = new MetaHook(settings(ChannelKind.WHATSAPP_META), CLOCK);

    @Test
    void a_message_by_twilio_is_whatsapp_or_sms_by_its_sender() {
        assertEquals(
                Optional.of(List.of(message("SM1", ChannelKind.WHATSAPP, "chini & ५", NOON))),
                twilio(Map.of("MessageSid", "SM1", "From", "whatsapp:" + SITA, "Body", "chini & ५")));
        assertEquals(
                Optional.of(List.of(message("SM2", ChannelKind.SMS, "", NOON))),
                twilio(Map.of("MessageSid", "SM2", "From", SITA, "Body", "")));
    }

    @Test
    void what_is_no_message_or_cannot_be_answered_is_taken_and_left() {
        Map<String, String> message = Map.of("MessageSid", "SM1", "From", "whatsapp:" + SITA, "Body", "chini");
        for (Map<String, String> change : List.of(
                Map.of("MessageStatus", "delivered"),
                Map.of("MessageSid", ""),
                Map.of("MessageSid", "x".repeat(129)),
                Map.of("MessageSid", "a\u0000b"),
                Map.of("From", "whatsapp:nobody"),
                Map.of("From", "9841000001"),
                Map.of("From", "messenger:1234"))) {
            Map<String, String> form = new HashMap<>(message);
            form.putAll(change);
            assertEquals(Optional.of(List.of()), twilio(form), change::toString);
        }
        TwilioHook noSms = new TwilioHook(settings(ChannelKind.WHATSAPP), CLOCK);
        Map<String, String> sms = Map.of("MessageSid", "SM1", "From", SITA, "Body", "chini");
        assertEquals(Optional.of(List.of()), noSms.read(form(sms), TwilioSignature.of(TOKEN, URL, sms)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=1&a=2", "%", "%zz=1", "{\"a\":1}", "From=whatsapp:+9779841000001"})
    void what_twilio_did_not_sign_is_not_its(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        assertEquals(Optional.empty(), twilio.read(bytes, null));
        assertEquals(Optional.empty(), twilio.read(bytes, "bm9uc2Vuc2U="));
        assertEquals(Optional.empty(), new TwilioHook(settings(ChannelKind.WHATSAPP_META), CLOCK).read(bytes, "x"));
    }

    @Test
    void a_signature_holds_for_this_form_alone() {
        Map<String, String> form = Map.of("MessageSid", "SM1", "From", SITA, "Body", "OK");
        String signature = TwilioSignature.of(TOKEN, URL, form);
        Map<String, String> other = Map.of("MessageSid", "SM1", "From", SITA, "Body", "CANCEL");
        assertEquals(Optional.empty(), twilio.read(form(other), signature));
    }

    @Test
    void messages_by_meta_are_taken_and_receipts_left() {
        String sent = "2026-11-23T06:14:10.999Z";
        String body =
                """
                {"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{
                  "messaging_product":"whatsapp","metadata":{"phone_number_id":"106"},
                  "messages":[
                    {"from":"9779841000001","id":"wamid.1","timestamp":"%d","type":"text","text":{"body":"chini"}},
                    {"from":"9779841000001","id":"wamid.2","timestamp":"99999999999","type":"image","image":{"id":"7"}}]}},
                  {"field":"messages","value":{"statuses":[{"id":"wamid.9","status":"read","recipient_id":"977984"}]}}]}]}
                """
                        .formatted(Instant.parse(sent).getEpochSecond());
        assertEquals(
                Optional.of(List.of(
                        message("wamid.1", ChannelKind.WHATSAPP_META, "chini", Instant.parse(sent)),
                        message("wamid.2", ChannelKind.WHATSAPP_META, "", NOON))),
                meta(body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[]",
                "{}",
                "{\"entry\":7}",
                "{\"entry\":[7,{\"changes\":{}}]}",
                "{\"entry\":[{\"changes\":[{\"value\":[]},{\"value\":{\"messages\":[7,{},{\"from\":7,\"id\":8}]}}]}]}"
            })
    void what_meta_signed_and_we_do_not_know_is_left(String body) {
        assertEquals(Optional.of(List.of()), meta(body));
    }

    @Test
    void what_meta_did_not_sign_is_not_its() {
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        assertEquals(Optional.empty(), meta.read(body, MetaSignature.of("another", body)));
        assertEquals(Optional.empty(), meta.read(body, "sha256="));
        assertEquals(
                Optional.empty(), meta.read("{ }".getBytes(StandardCharsets.UTF_8), MetaSignature.of(SECRET, body)));
        MetaHook off = new MetaHook(settings(ChannelKind.WHATSAPP), CLOCK);
        assertEquals(Optional.empty(), off.read(body, MetaSignature.of(SECRET, body)));
    }

    @Test
    void the_challenge_is_for_who_knows_the_token() {
        assertEquals(Optional.of("42"), meta.challenge("subscribe", "said-by-meta", "42"));
        assertEquals(Optional.empty(), meta.challenge("subscribe", "another", "42"));
        assertEquals(Optional.empty(), meta.challenge("subscribe", null, "42"));
        assertEquals(Optional.empty(), meta.challenge(null, "said-by-meta", "42"));
        assertEquals(Optional.empty(), meta.challenge("subscribe", "said-by-meta", null));
    }

    private Optional<List<ChatMessage>> twilio(Map<String, String> form) {
        return twilio.read(form(form), TwilioSignature.of(TOKEN, URL, form));
    }

    private Optional<List<ChatMessage>> meta(String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        return meta.read(body, MetaSignature.of(SECRET, body));
    }

    private static ChatMessage message(String id, ChannelKind via, String text, Instant sentAt) {
        return new ChatMessage(id, via, SITA, text, sentAt);
    }

    private static byte[] form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static ChatSettings settings(ChannelKind... channels) {
        return new ChatSettings(Set.of(channels), TOKEN, URL, SECRET, "said-by-meta", 20, 10);
    }
}
