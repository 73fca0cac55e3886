package com.khaacho.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README lists every setting that the code reads, and no other. */
class SettingsTest {

    /** How the fault runs speak with their own library inside the broker: nobody sets these. */
    private static final Set<String> INTERNAL = Set.of("KHAACHO_POWERCUT_DIR", "KHAACHO_POWERCUT_LOG");

    private static final Pattern VARIABLE = Pattern.compile("KHAACHO_[A-Z0-9_]+");
    private static final Pattern QUOTED_VARIABLE = Pattern.compile("\"(KHAACHO_[A-Z0-9_]+)\"");
    private static final Pattern QUOTED_KEY = Pattern.compile("\"(khaacho(?:\\.[a-z0-9-]+)+)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(?:MPCONFIG|ENV)=([A-Za-z0-9_.-]+)}");
    private static final Pattern DEFAULT = Pattern.compile("(?m)^(khaacho[a-z0-9.-]+)=");

    @Test
    void the_readme_lists_what_the_code_reads() {
        Set<String> listed = all(VARIABLE, Documents.read(DocumentsTest.ROOT.resolve("README.md")), 0);
        assertEquals(read(), listed);
    }

    @Test
    void a_setting_is_recognised_wherever_code_names_it() {
        assertTrue(read().containsAll(List.of(
                "KHAACHO_HTTP_PORT", // launcher
                "KHAACHO_DB_NAME", // placeholder in an annotation
                "KHAACHO_BROKER_HOST", // placeholder in ra.xml
                "KHAACHO_RISK_HOLD_FROM"))); // injected
    }

    private static Set<String> read() {
        Set<String> found = new TreeSet<>();
        for (Path file : Documents.files(DocumentsTest.ROOT, SettingsTest::isMainCode)) {
            String text = Documents.read(file);
            found.addAll(all(QUOTED_VARIABLE, text, 1));
            found.addAll(all(PLACEHOLDER, text, 1));
            if (text.contains("org.eclipse.microprofile.config")) {
                found.addAll(all(QUOTED_KEY, text, 1));
            }
            if (file.endsWith("microprofile-config.properties")) {
                found.addAll(all(DEFAULT, text, 1));
            }
        }
        found.removeAll(INTERNAL);
        return found;
    }

    private static boolean isMainCode(Path file) {
        return file.toString().contains("/src/main/")
                && Stream.of(".java", ".xml", ".properties")
                        .anyMatch(end -> file.toString().endsWith(end));
    }

    /** As environment variables: capitals, and an underscore for whatever is neither letter nor digit. */
    private static Set<String> all(Pattern pattern, String text, int group) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(group).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
