package com.khaacho.credit.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.khaacho.api.rest.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerCursorTest {

    @Test
    void a_cursor_leads_back_to_its_entry_and_none_to_the_newest() {
        assertEquals(4711, LedgerCursor.parse(LedgerCursor.behind(4711)));
        assertEquals(Long.MAX_VALUE, LedgerCursor.parse(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%", "AAAA", "' OR 1=1 --"})
    void a_cursor_that_nobody_gave_is_refused(String cursor) {
        assertThrows(ProblemException.class, () -> LedgerCursor.parse(cursor));
    }
}
