package com.khaacho.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TwilioSignatureTest {

    private static final String TOKEN = "12345";
    private static final String URL = "https://example.com/myapp.php?foo=1&bar=2";
    private static final Map<String, String> FIELDS = Map.of(
            "CallSid", "CA1234567890ABCDE",
            "Caller", "+14158675310",
            "Digits", "1234",
            "From", "+14158675310",
            "To", "+18005551212");

    @Test
    void it_is_what_twilio_documents() {
        assertEquals("L/OH5YylLD5NRKLltdqwSvS0BnU=", TwilioSignature.of(TOKEN, URL, FIELDS));
    }

    @Test
    void another_address_token_field_or_none_at_all_does_not_match() {
        String signature = TwilioSignature.of(TOKEN, URL, FIELDS);
        assertTrue(TwilioSignature.matches(TOKEN, URL, FIELDS, signature));
        assertFalse(TwilioSignature.matches("12346", URL, FIELDS, signature));
        assertFalse(TwilioSignature.matches(TOKEN, URL + "&", FIELDS, signature));
        assertFalse(TwilioSignature.matches(TOKEN, URL, Map.of("Digits", "1235"), signature));
        assertFalse(TwilioSignature.matches(TOKEN, URL, FIELDS, null));
    }
}
