package com.khaacho.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SqlScriptTest {

    @Test
    void a_statement_ends_at_a_semicolon_before_an_empty_line_so_a_block_keeps_its_own() {
        SqlScript script = SqlScript.of("-- why\ndo $$\nbegin\n  a;\n  b;\nend\n$$;\n\nselect 1;\n");
        assertEquals(List.of("do $$\nbegin\n  a;\n  b;\nend\n$$", "select 1"), script.statements(Map.of()));
    }

    @Test
    void a_value_cannot_leave_its_quotes() {
        SqlScript script = SqlScript.of("alter role :\"name\" password :'word';");
        assertEquals(
                List.of("alter role \"a\"\"b\" password 'it''s $1'"),
                script.statements(Map.of("name", "a\"b", "word", "it's $1")));
    }

    @Test
    void a_placeholder_without_a_value_is_an_error() {
        assertThrows(IllegalArgumentException.class, () -> SqlScript.of("select :'word';")
                .statements(Map.of()));
    }

    @Test
    void a_backslash_or_nul_in_a_value_is_an_error() {
        SqlScript script = SqlScript.of("select :'word';");
        assertThrows(IllegalArgumentException.class, () -> script.statements(Map.of("word", "a\\")));
        assertThrows(IllegalArgumentException.class, () -> script.statements(Map.of("word", "a\0")));
    }

    @Test
    void a_cast_is_no_placeholder() {
        assertEquals(
                List.of("select '1'::text"), SqlScript.of("select '1'::text;").statements(Map.of()));
    }
}
