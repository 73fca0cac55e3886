package com.khaacho.database.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The queries with which fault runs look for what must never be; after a game of a property test they find nothing either. */
public final class FaultRunQueries {

    private static final Path FOLDER = Path.of("../khaacho-launcher/src/main/resources/com/khaacho/chaos/invariants");

    private FaultRunQueries() {}

    /** Each by the name of its file; what was played is told when one finds something. */
    public static void assertNothingFound(TestPostgres postgres, List<String> queries, Object played) {
        for (String query : queries) {
            List<String> found = postgres.asOwner()
                    .query(text(query), row -> row.getString("subject") + ": " + row.getString("finding"));
            assertEquals(List.of(), found, () -> query + " after " + played);
        }
    }

    private static String text(String query) {
        try {
            return Files.readString(FOLDER.resolve(query + ".sql"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
