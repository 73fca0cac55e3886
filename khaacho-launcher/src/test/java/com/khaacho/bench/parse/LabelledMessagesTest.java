package com.khaacho.bench.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.catalog.Catalogue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the parser makes of a hundred messages of twenty kinds over the sample catalogue. */
class LabelledMessagesTest {

    private static final double ITEM_F1 = 0.95;
    private static final double EXACT = 0.85;
    private static final double INVENTED = 0.01;

    @TempDir
    private Path folder;

    @Test
    void most_messages_are_understood_and_hardly_an_item_is_invented() throws IOException {
        Catalogue catalogue = ProductFile.read(copy("/sample/products.csv"));
        List<LabelledMessage> messages = LabelledMessage.read(copy("messages.jsonl"));
        ParseBench.Result result = new ParseBench(catalogue, messages).run(1);
        Score score = result.all();
        assertEquals(100, score.messages());
        assertTrue(score.f1() >= ITEM_F1, () -> "item F1 " + score.f1() + ", not exact: " + result.wrong());
        assertTrue(score.exact() >= EXACT, () -> "exact " + score.exact() + ", not exact: " + result.wrong());
        assertTrue(score.invented() <= INVENTED, () -> "invented " + score.invented() + ": " + result.wrong());
    }

    /** A resource may lie in an archive, the benchmark reads files. */
    private Path copy(String resource) throws IOException {
        Path file = folder.resolve(Path.of(resource).getFileName());
        try (InputStream in = LabelledMessagesTest.class.getResourceAsStream(resource)) {
            Files.copy(in, file);
        }
        return file;
    }
}
