package com.khaacho.tax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaxSettingsTest {

    private static final Duration USUAL = Duration.ofSeconds(15);
    private static final URI OFFICE = URI.create("https://cbapi.ird.gov.np");

    @Test
    void it_is_off_without_an_address_and_asks_for_nothing_then() {
        assertFalse(new TaxSettings(null, null, null, USUAL).isOn());
        assertTrue(new TaxSettings(OFFICE, "kalimati", "secret", USUAL).isOn());
    }

    @Test
    void what_is_missing_is_named_by_its_key() {
        assertEquals("khaacho.tax.username", firstWord(OFFICE, " ", "secret", USUAL));
        assertEquals("khaacho.tax.password", firstWord(OFFICE, "kalimati", null, USUAL));
        assertEquals("khaacho.tax.timeout-seconds", firstWord(null, null, null, Duration.ofSeconds(61)));
        assertEquals("khaacho.tax.timeout-seconds", firstWord(null, null, null, Duration.ZERO));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cbapi.ird.gov.np", "ftp://x", "https://u:p@x", "https://x?y", "https:x"})
    void what_is_no_address_of_a_server_is_refused(String address) {
        assertEquals("khaacho.tax.url", firstWord(URI.create(address), "kalimati", "secret", USUAL));
    }

    @Test
    void the_password_is_not_shown() {
        assertFalse(
                new TaxSettings(OFFICE, "kalimati", "secret", USUAL).toString().contains("secret"));
    }

    private static String firstWord(URI base, String username, String password, Duration timeout) {
        String message = assertThrows(
                        IllegalArgumentException.class, () -> new TaxSettings(base, username, password, timeout))
                .getMessage();
        return message.substring(0, message.indexOf(' '));
    }
}
