package com.khaacho.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** Folders of somebody's machine, hosts that serve packages, and notes that something is missing. */
    private static final Pattern FORBIDDEN = Pattern.compile(
            "(?<![\\w.~-])/(work|tmp|root|home|Users)/[\\w.-]+|https?://[^/\\s)]*(mirror|registry|nexus|artifactory)[^\\s)]*"
                    + "|\\b(TODO|FIXME|TBD)\\b");

    private static final Documents OURS = new Documents(ROOT);

    @Test
    void every_link_leads_somewhere() {
        assertEquals(List.of(), OURS.brokenLinks());
    }

    @Test
    void every_document_is_found_from_the_readme() {
        assertEquals(List.of(), OURS.unreachable());
    }

    @Test
    void no_document_speaks_of_one_machine_or_of_what_is_missing() {
        assertEquals(List.of(), OURS.saying(FORBIDDEN));
    }

    @Test
    void a_planted_broken_link_is_found(@TempDir Path folder) throws IOException {
        write(folder, "README.md", "[there](docs/there.md#part) [gone](docs/gone.md) [out](https://example.com/x)");
        write(folder, "docs/there.md", "[back](../README.md)");
        assertEquals(List.of("README.md -> docs/gone.md"), new Documents(folder).brokenLinks());
    }

    @Test
    void a_planted_document_that_nobody_links_to_is_found(@TempDir Path folder) throws IOException {
        write(folder, "README.md", "[one](docs/one.md)");
        write(folder, "docs/one.md", "[two](two.md)");
        write(folder, "docs/two.md", "");
        write(folder, "docs/lost.md", "[two](two.md)");
        write(folder, "target/built.md", "");
        assertEquals(List.of("docs/lost.md"), new Documents(folder).unreachable());
    }

    @Test
    void planted_words_are_found(@TempDir Path folder) throws IOException {
        write(folder, "README.md", "see /home/sita/khaacho and https://mirror.example.com/maven, TODO the rest");
        assertEquals(
                List.of("README.md: /home/sita", "README.md: https://mirror.example.com/maven,", "README.md: TODO"),
                new Documents(folder).saying(FORBIDDEN));
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
