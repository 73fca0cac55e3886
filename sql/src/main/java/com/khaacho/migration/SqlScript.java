package com.khaacho.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A script of statements that take no bind variables (roles, databases) with psql's placeholders:
 * {@code :'name'} becomes a quoted literal, {@code :"name"} a quoted identifier. A statement ends at a semicolon
 * followed by an empty line.
 */
public final class SqlScript {

    private static final Pattern PLACEHOLDER = Pattern.compile(":(['\"])([a-z_]+)\\1");
    private static final Pattern COMMENT_LINE = Pattern.compile("(?m)^--.*\\R?");
    private static final Pattern STATEMENT_END = Pattern.compile(";[ \\t]*(?:\\R[ \\t]*\\R|\\R?\\z)");

    private final String text;

    private SqlScript(String text) {
        this.text = text;
    }

    public static SqlScript ofResource(String path) {
        try (InputStream in = SqlScript.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + path);
            }
            return new SqlScript(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    public static SqlScript of(String text) {
        return new SqlScript(text);
    }

    /** The statements in order, placeholders filled in. A placeholder without a value is an error. */
    public List<String> statements(Map<String, String> values) {
        String code = COMMENT_LINE.matcher(text).replaceAll("");
        return Stream.of(STATEMENT_END.split(code))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .map(statement -> filled(statement, values))
                .toList();
    }

    private static String filled(String statement, Map<String, String> values) {
        return PLACEHOLDER.matcher(statement).replaceAll(found -> {
            String value = values.get(found.group(2));
            if (value == null) {
                throw new IllegalArgumentException("no value for placeholder " + found.group());
            }
            return Matcher.quoteReplacement(quoted(value, found.group(1)));
        });
    }

    private static String quoted(String value, String quote) {
        if (value.indexOf('\0') >= 0 || value.indexOf('\\') >= 0) {
            // A backslash means different things with and without standard_conforming_strings.
            throw new IllegalArgumentException("NUL or backslash in a value for a script");
        }
        return quote + value.replace(quote, quote + quote) + quote;
    }
}
