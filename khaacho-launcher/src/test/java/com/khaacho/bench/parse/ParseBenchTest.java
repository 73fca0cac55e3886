package com.khaacho.bench.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.bench.BenchFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParseBenchTest {

    @TempDir
    private Path folder;

    private Path catalogue;
    private Path orders;

    @BeforeEach
    void write() throws IOException {
        catalogue = Files.writeString(
                folder.resolve("catalogue.csv"),
                """
                sku,name,name_ne,brand,category,unit,pack,aliases
                SUGAR-50,Sugar 50 kg,चिनी ५० केजी,,Sugar,sack,50 kg,chini
                COKE-250,Coca-Cola 250 ml,,Coca-Cola,Drinks,crate,24 x 250 ml,coke;kok
                COKE-500,Coca-Cola 500 ml,,Coca-Cola,Drinks,carton,24 x 500 ml,coke;kok
                """);
        orders = Files.writeString(
                folder.resolve("orders.jsonl"),
                """
                {"id":"1","kind":"list","text":"2 bora chini, coke 250 3","expected":{"lines":[{"sku":"SUGAR-50","quantity":2},{"sku":"COKE-250","quantity":3}],"needs_clarification":false}}
                {"id":"2","kind":"list","text":"coke 3","expected":{"lines":[],"needs_clarification":true}}
                {"id":"3","kind":"odd","text":"chini 4","expected":{"lines":[{"sku":"SUGAR-50","quantity":5}],"needs_clarification":false}}
                {"id":"4","kind":"odd","text":"5 crate coke","expected":{"lines":[],"needs_clarification":true}}
                """);
    }

    @Test
    void what_is_right_extra_missing_and_asked_back_is_counted_as_the_labels_say() {
        ParseBench.Result result = run();
        assertEquals(4, result.all().messages());
        assertEquals(0.5, result.all().exact());
        assertEquals(0.5, result.all().precision(), "two of four items found");
        assertEquals(2 / 3.0, result.all().recall(), 1e-9, "two of three items asked for");
        assertEquals(0.25, result.all().invented(), "the crate of the fourth message");
        assertEquals(1, result.all().clarificationPrecision());
        assertEquals(0.5, result.all().clarificationRecall());
        assertEquals(1, result.byKind().get("list").exact());
        assertEquals(List.of("3", "4"), result.wrong());
    }

    @Test
    void the_report_and_the_predictions_tell_what_was_understood() throws IOException {
        ParseReport report = new ParseReport(run(), 3);
        assertTrue(report.text().contains("not exact: 3 4"), report::text);
        Path out = folder.resolve("predicted.jsonl");
        report.writePredictions(out);
        assertEquals(
                "{\"id\":\"2\",\"lines\":[],\"needs_clarification\":true,\"unmatched\":[\"coke 3\"]}",
                Files.readAllLines(out).get(1));
    }

    @Test
    void a_file_that_is_none_is_one_clear_line() throws IOException {
        Path narrow = Files.writeString(folder.resolve("narrow.csv"), "sku,name\n");
        assertTrue(assertThrows(BenchFailure.class, () -> ProductFile.read(narrow))
                .getMessage()
                .contains("columns"));
        for (Path other : List.of(orders, folder.resolve("absent.csv"))) {
            assertTrue(assertThrows(BenchFailure.class, () -> ProductFile.read(other))
                    .getMessage()
                    .contains("cannot be read"));
        }
        assertTrue(assertThrows(BenchFailure.class, () -> LabelledMessage.read(catalogue))
                .getMessage()
                .contains("cannot be read"));
    }

    private ParseBench.Result run() {
        return new ParseBench(ProductFile.read(catalogue), LabelledMessage.read(orders)).run(1);
    }
}
