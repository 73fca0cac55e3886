package com.khaacho.credit.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.khaacho.api.rest.ProblemException;
import com.khaacho.credit.Ageing;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivablesCursorTest {

    @Test
    void a_cursor_brings_back_the_place_it_was_made_from() {
        Ageing.Position place = new Ageing.Position(new BigDecimal("12000.50"), UUID.randomUUID());
        assertEquals(place, ReceivablesCursor.parse(ReceivablesCursor.behind(place)));
        assertNull(ReceivablesCursor.parse(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%", "AAAA", "' OR 1=1 --", "MS4wMCAtLS0tLS0tLS0tLS0tLS0tLS0tLS0tLS0tLS0tLS0tLS0"})
    void a_cursor_that_nobody_gave_is_refused(String cursor) {
        assertThrows(ProblemException.class, () -> ReceivablesCursor.parse(cursor));
    }
}
