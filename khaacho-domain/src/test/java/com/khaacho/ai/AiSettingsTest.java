package com.khaacho.ai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AiSettingsTest {

    private static final URI SOMEWHERE = URI.create("https://example.com/v1");

    @Test
    void without_a_chain_nothing_is_needed() {
        assertEquals(List.of(), new AiSettings(List.of(), Map.of(), 60, BigDecimal.TEN).chain());
    }

    @Test
    void what_is_missing_is_named_by_its_key() {
        assertEquals("khaacho.ai.openai.key", missing("openai", SOMEWHERE, " ", "m"));
        assertEquals("khaacho.ai.anthropic.model", missing("anthropic", SOMEWHERE, "k", null));
        assertEquals("khaacho.ai.local.url", missing("local", null, null, "m"));
        assertEquals("khaacho.ai.local.url", missing("local", URI.create("ftp://example.com"), null, "m"));
        assertEquals("khaacho.ai.parser.chain", missing("gemini", SOMEWHERE, "k", "m"));
    }

    @Test
    void a_local_server_needs_no_key() {
        AiSettings.Provider local = new AiSettings.Provider(SOMEWHERE, null, "m", AiSettings.Price.FREE);
        assertEquals(
                List.of("local"), new AiSettings(List.of("local"), Map.of("local", local), 1, BigDecimal.TEN).chain());
    }

    @Test
    void numbers_and_repeats_are_held_to_their_limits() {
        AiSettings.Provider local = new AiSettings.Provider(SOMEWHERE, null, "m", AiSettings.Price.FREE);
        assertThrows(IllegalArgumentException.class, () -> new AiSettings(List.of(), Map.of(), 0, BigDecimal.TEN));
        assertThrows(IllegalArgumentException.class, () -> new AiSettings(List.of(), Map.of(), 501, BigDecimal.TEN));
        List<String> twice = List.of("local", "local");
        assertThrows(
                IllegalArgumentException.class, () -> new AiSettings(List.of(), Map.of(), 60, new BigDecimal("-0.01")));
        assertThrows(
                IllegalArgumentException.class,
                () -> new AiSettings(twice, Map.of("local", local), 60, BigDecimal.TEN));
    }

    @Test
    void the_key_is_not_shown() {
        AiSettings.Provider provider = new AiSettings.Provider(SOMEWHERE, "sk-secret", "m", AiSettings.Price.FREE);
        AiSettings settings = new AiSettings(List.of("openai"), Map.of("openai", provider), 60, BigDecimal.TEN);
        assertFalse(settings.toString().contains("sk-secret"), settings.toString());
        assertTrue(settings.toString().contains("example.com"), settings.toString());
    }

    @Test
    void tokens_are_reckoned_at_their_prices() {
        AiSettings.Price price = new AiSettings.Price(new BigDecimal("0.15"), new BigDecimal("0.60"));
        assertEquals(new BigDecimal("0.000210"), price.of(new ModelCall.Usage(1_000, 100)));
        assertThrows(
                IllegalArgumentException.class, () -> new AiSettings.Price(BigDecimal.ONE, new BigDecimal("10001")));
    }

    private static String missing(String name, URI url, String key, String model) {
        Map<String, AiSettings.Provider> providers =
                Map.of(name, new AiSettings.Provider(url, key, model, AiSettings.Price.FREE));
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> new AiSettings(List.of(name), providers, 60, BigDecimal.TEN))
                .getMessage();
        return message.split(" ", 2)[0];
    }
}
