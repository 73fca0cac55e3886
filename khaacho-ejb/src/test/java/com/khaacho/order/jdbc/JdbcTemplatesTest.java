package com.khaacho.order.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.credit.Books;
import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.database.jdbc.TestTransaction;
import com.khaacho.order.RequestedLine;
import com.khaacho.order.Template;
import com.khaacho.order.TemplateChange;
import com.khaacho.order.TemplateDraft;
import com.khaacho.order.TemplateSummary;
import com.khaacho.order.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class JdbcTemplatesTest {

    private static final TestPostgres POSTGRES = TestPostgres.migrated();
    private static final int THREADS = 4;

    private final UUID shop = new Books(POSTGRES).open("0");

    @Test
    void what_is_kept_reads_back() {
        TemplateDraft draft = new TemplateDraft(
                "Monday",
                List.of(new RequestedLine("RICE", null, 3, "bag"), new RequestedLine(null, 7L, 1, null)),
                "Kaski",
                "Ring");
        Template kept = done(in(templates -> templates.create(shop, draft)));
        assertEquals(draft, kept.content());
        assertEquals(kept, in(templates -> templates.find(shop, "Monday")).orElseThrow());
    }

    @Test
    void a_change_takes_the_place_of_all_and_has_another_version() {
        Template kept = done(in(templates -> templates.create(shop, rice("Monday", 3, 4))));
        Template changed = done(in(templates -> templates.change(shop, rice("Monday", 5), kept.version())));
        assertEquals(rice("Monday", 5), changed.content());
        assertNotEquals(kept.version(), changed.version());
        TemplateChange late = in(templates -> templates.change(shop, rice("Monday", 6), kept.version()));
        assertEquals(new TemplateChange.Stale(changed.version()), late);
        assertEquals(new TemplateChange.Stale(changed.version()), in(t -> t.drop(shop, "Monday", kept.version())));
    }

    @Test
    void one_that_was_dropped_and_made_anew_is_another() {
        Template kept = done(in(templates -> templates.create(shop, rice("Monday", 3))));
        assertInstanceOf(TemplateChange.Dropped.class, in(templates -> templates.drop(shop, "Monday", null)));
        assertTrue(in(templates -> templates.find(shop, "Monday")).isEmpty());
        assertInstanceOf(TemplateChange.NotFound.class, in(templates -> templates.drop(shop, "Monday", null)));
        Template anew = done(in(templates -> templates.create(shop, rice("Monday", 3))));
        assertNotEquals(kept.version(), anew.version());
    }

    @Test
    void another_shops_are_not_there() {
        done(in(templates -> templates.create(shop, rice("Monday", 3))));
        UUID other = new Books(POSTGRES).open("0");
        assertTrue(in(templates -> templates.find(other, "Monday")).isEmpty());
        assertEquals(List.of(), in(templates -> templates.list(other)));
        assertInstanceOf(
                TemplateChange.NotFound.class, in(templates -> templates.change(other, rice("Monday", 4), null)));
        assertInstanceOf(TemplateChange.NotFound.class, in(templates -> templates.drop(other, "Monday", null)));
        done(in(templates -> templates.create(other, rice("Monday", 9))));
        assertEquals(
                List.of("Monday 1"),
                in(templates -> templates.list(shop)).stream()
                        .map(JdbcTemplatesTest::nameAndLines)
                        .toList());
    }

    @Test
    void of_many_who_keep_the_same_name_at_once_one_does() throws Exception {
        List<TemplateChange> outcomes = atOnce(thread -> rice("Monday", thread + 1));
        assertEquals(
                1,
                outcomes.stream().filter(TemplateChange.Done.class::isInstance).count());
        assertEquals(
                THREADS - 1,
                outcomes.stream()
                        .filter(TemplateChange.Exists.class::isInstance)
                        .count());
    }

    @Test
    void nobody_gets_past_the_most_there_may_be_not_even_at_once() throws Exception {
        for (int i = 1; i < Templates.MOST; i++) {
            String name = "T" + i;
            done(in(templates -> templates.create(shop, rice(name, 1))));
        }
        List<TemplateChange> outcomes = atOnce(thread -> rice("U" + thread, 1));
        assertEquals(
                1,
                outcomes.stream().filter(TemplateChange.Done.class::isInstance).count());
        assertEquals(Templates.MOST, in(templates -> templates.list(shop)).size());
    }

    private List<TemplateChange> atOnce(Function<Integer, TemplateDraft> drafts) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        List<Callable<TemplateChange>> calls = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            TemplateDraft draft = drafts.apply(thread);
            calls.add(() -> in(templates -> templates.create(shop, draft)));
        }
        List<TemplateChange> outcomes = new ArrayList<>();
        try {
            for (Future<TemplateChange> done : pool.invokeAll(calls)) {
                outcomes.add(done.get());
            }
        } finally {
            pool.shutdown();
        }
        return outcomes;
    }

    private static TemplateDraft rice(String name, int... quantities) {
        List<RequestedLine> lines = new ArrayList<>();
        for (int quantity : quantities) {
            lines.add(new RequestedLine("RICE", null, quantity, null));
        }
        return new TemplateDraft(name, lines, null, null);
    }

    private static String nameAndLines(TemplateSummary template) {
        return template.name() + ' ' + template.lines();
    }

    private static Template done(TemplateChange change) {
        return assertInstanceOf(TemplateChange.Done.class, change).template();
    }

    private static <T> T in(Function<Templates, T> work) {
        try (TestTransaction transaction = POSTGRES.transaction()) {
            T result = work.apply(new JdbcTemplates(transaction.databases()));
            transaction.commit();
            return result;
        }
    }
}
