package com.khaacho.catalog.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.catalog.CatalogueImport;
import com.khaacho.catalog.ImportOptions;
import com.khaacho.catalog.ImportReport;
import com.khaacho.catalog.ImportRow;
import com.khaacho.catalog.ImportRow.Fault;
import com.khaacho.catalog.ProductDraft;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductRowReaderTest {

    private static final String HEADING = "sku,name,name_ne,brand,category,unit,pack,aliases\n";
    private static final String RICE = "RICE,Rice,चामल,,Rice,sack,25 kg,chamal;Bhat\n";

    private final CountingStore store = new CountingStore();

    @Test
    void a_row_becomes_a_product() {
        run("\uFEFF" + (HEADING + RICE).replace("\n", "\r\n"), false);
        assertEquals(
                new ProductDraft(
                        "RICE", "Rice", "चामल", null, "Rice", "sack", "25 kg", List.of("chamal", "bhat"), null),
                store.first.get(0));
    }

    @Test
    void columns_come_in_any_order_and_say_whether_it_is_sold() {
        run("active,aliases,pack,unit,category,brand,name_ne,name,sku\nfalse,,,sack,Rice,,,'=Rice,RICE\n", false);
        assertEquals("=Rice", store.first.get(0).name());
        assertEquals(false, store.first.get(0).active());
        assertEquals(List.of(), store.first.get(0).aliases());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sku,name\n",
                "sku,sku,name,name_ne,brand,category,unit,pack,aliases\n",
                "price,sku,name,name_ne,brand,category,unit,pack,aliases\n",
                HEADING + RICE + "\"OIL,Oil\n",
                HEADING + RICE + "O\"IL,Oil\n"
            })
    void what_is_no_file_of_products_is_malformed_and_nothing_is_written(String text) {
        ImportReport report = run(text, true);
        assertEquals(Fault.MALFORMED_CSV, report.unreadable().fault());
        assertFalse(report.written());
    }

    @Test
    void other_encodings_are_malformed() {
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, Charset.forName("windows-1252"))) {
            ImportReport report = run((HEADING + "RICE,Crème,,,Rice,sack,,\n").getBytes(charset), true);
            assertEquals(Fault.MALFORMED_CSV, report.unreadable().fault(), charset.name());
        }
    }

    @Test
    void broken_rows_are_named_and_refuse_the_whole_file_unless_it_may_be_partial() {
        String file = HEADING + RICE + ",Oil,,,Oil,tin,,\nRICE,Again,,,Rice,sack,,\nTOO,few\nOIL,Oil,,,Oil,tin,,\n";
        ImportReport whole = run(file, false);
        assertFalse(whole.written());
        assertEquals(5, whole.rows());
        assertEquals(
                List.of("3 sku REQUIRED", "4 sku DUPLICATE", "5  WRONG_CELL_COUNT"),
                whole.errors().stream()
                        .map(error -> error.row() + " " + error.breach().field() + ' '
                                + error.breach().code())
                        .toList());
        ImportReport partial = run(file, true);
        assertTrue(partial.written());
        assertEquals(2, partial.created());
        assertEquals(3, partial.errorCount());
    }

    @Test
    void a_dry_run_counts_and_writes_nothing() {
        ImportReport report = new CatalogueImport(store, new ImportOptions(true, false))
                .run(new ProductRowReader(new ByteArrayInputStream((HEADING + RICE).getBytes(StandardCharsets.UTF_8))));
        assertEquals(1, report.created());
        assertFalse(report.written());
    }

    @Test
    void the_first_thousand_errors_are_listed_and_all_are_counted() {
        ImportReport report = run(HEADING + ",,,,,,,\n".repeat(400), true);
        assertEquals(1_600, report.errorCount());
        assertEquals(1_000, report.errors().size());
    }

    @Test
    void a_file_of_a_gigabyte_is_refused_at_the_limit_and_not_read_further() throws IOException {
        try (InputStream endless = new GeneratedFile(Integer.MAX_VALUE, ImportInSmallHeap.PADDING)) {
            ImportReport report =
                    new CatalogueImport(store, new ImportOptions(false, true)).run(new ProductRowReader(endless));
            assertEquals(Fault.BODY_TOO_LARGE, report.unreadable().fault());
            assertFalse(report.written());
        }
    }

    @Test
    void a_file_of_too_many_rows_is_refused() {
        ImportReport report = new CatalogueImport(store, new ImportOptions(false, true))
                .run(new ProductRowReader(new GeneratedFile(ProductRowReader.MAX_ROWS + 1, "")));
        assertEquals(Fault.TOO_MANY_ROWS, report.unreadable().fault());
    }

    @Test
    void the_unreadable_row_is_the_last_one() {
        ProductRowReader reader = new ProductRowReader(new ByteArrayInputStream(new byte[] {(byte) 0xFF}));
        assertInstanceOf(ImportRow.Unreadable.class, reader.next());
        assertFalse(reader.hasNext());
    }

    /** 100,000 rows of 45 MB together, in a heap of 40 MB: what is not let go of does not fit. */
    @Test
    void a_file_larger_than_the_heap_is_read() throws IOException, InterruptedException {
        Process small = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx40m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportInSmallHeap.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start();
        try {
            assertTrue(small.waitFor(10, TimeUnit.MINUTES));
            assertEquals(0, small.exitValue());
        } finally {
            small.destroyForcibly();
        }
    }

    private ImportReport run(String file, boolean partial) {
        return run(file.getBytes(StandardCharsets.UTF_8), partial);
    }

    private ImportReport run(byte[] file, boolean partial) {
        return new CatalogueImport(store, new ImportOptions(false, partial))
                .run(new ProductRowReader(new ByteArrayInputStream(file)));
    }
}
