package com.khaacho.order;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of docs/order-states.md. */
final class StatesDocument {

    private static final Pattern ROW = Pattern.compile("\\| ([A-Z_]+) \\| ([A-Z_]+) \\| ([^|]*\\S) \\| ([^|]*\\S) \\|");
    private static final Pattern STATE = Pattern.compile("\\| ([A-Z_]+) \\| [^|]*\\S \\| (no|yes|final) \\|");

    private final List<String> lines;

    private StatesDocument(List<String> lines) {
        this.lines = lines;
    }

    static StatesDocument read() {
        try {
            return new StatesDocument(Files.readAllLines(document()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From wherever the tests run inside the repository. */
    private static Path document() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path document = folder.resolve("docs").resolve("order-states.md");
            if (Files.isRegularFile(document)) {
                return document;
            }
        }
        throw new AssertionError("docs/order-states.md is not above the working directory");
    }

    /** The legal transitions of the table behind the enum's marker, as {@code FROM->TO}. */
    Set<String> transitions(Class<? extends Enum<?>> states) {
        Set<String> found = new HashSet<>();
        int start = lines.indexOf("<!-- transitions of " + states.getSimpleName() + " -->");
        if (start < 0) {
            throw new AssertionError("No table for " + states.getSimpleName());
        }
        for (String line : lines.subList(start + 1, lines.size())) {
            Matcher row = ROW.matcher(line);
            if (line.startsWith("#")) {
                break;
            } else if (row.matches() && !found.add(row.group(1) + "->" + row.group(2))) {
                throw new AssertionError("Twice in the document: " + line);
            }
        }
        return found;
    }

    /** The states that a section describes, as {@code STATE=no|yes|final}, in its order. */
    List<String> described(String section) {
        List<String> found = new ArrayList<>();
        int start = lines.indexOf("## " + section);
        for (String line : lines.subList(start + 1, lines.size())) {
            Matcher row = STATE.matcher(line);
            if (line.startsWith("<!--")) {
                break;
            } else if (row.matches()) {
                found.add(row.group(1) + "=" + row.group(2));
            }
        }
        return found;
    }
}
