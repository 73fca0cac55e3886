package com.khaacho.api.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void a_cursor_leads_back_to_where_it_was_made() {
        UUID last = UUID.randomUUID();
        assertEquals(last, Cursor.parse(Cursor.behind(last)));
        assertNull(Cursor.parse(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%", "AAAA", "' OR 1=1 --"})
    void a_cursor_that_nobody_gave_is_refused(String cursor) {
        assertThrows(ProblemException.class, () -> Cursor.parse(cursor));
    }
}
