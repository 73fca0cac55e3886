package com.khaacho.parsing.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.catalog.app.CatalogueSnapshot;
import com.khaacho.catalog.jdbc.JdbcProductStore;
import com.khaacho.catalog.jdbc.JdbcProducts;
import com.khaacho.database.jdbc.Databases;
import com.khaacho.database.jdbc.Sql;
import com.khaacho.database.jdbc.SqlException;
import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.database.jdbc.TestTransaction;
import com.khaacho.order.Correction;
import com.khaacho.parsing.AliasException;
import com.khaacho.parsing.AliasException.Code;
import com.khaacho.parsing.AliasSuggestion;
import com.khaacho.parsing.AliasSuggestion.Decision;
import com.khaacho.parsing.jdbc.JdbcAliasSuggestions;
import com.khaacho.shared.OrderId;
import com.khaacho.shared.UuidV7;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a correction to a name that the parser knows, on PostgreSQL. */
class DecideAliasTest {

    private static final TestPostgres POSTGRES = TestPostgres.migrated();
    private static final String TEXT = "3 jhulunge";

    private final Sql owner = POSTGRES.asOwner();
    private final UUID shop = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @BeforeEach
    void open() {
        owner.update("TRUNCATE product, alias_suggestion, review_correction RESTART IDENTITY CASCADE");
        owner.update(
                "INSERT INTO product (sku, name, category, unit) VALUES ('RICE', 'Jeera Masino rice', 'R', 'sack'),"
                        + " ('SALT', 'Aayo salt', 'S', 'packet')");
        for (UUID retailer : List.of(shop, other)) {
            owner.update("INSERT INTO party (id, kind, name) VALUES (?, 'RETAILER', 'Shop')", retailer);
        }
    }

    @Test
    void what_was_said_is_suggested_once_and_counted_each_time() {
        correct(shop, TEXT, "RICE");
        correct(shop, TEXT, "RICE");
        correct(other, "jhulunge 5", "RICE");
        AliasSuggestion waiting = only(null);
        assertEquals("jhulunge", waiting.alias());
        assertEquals("RICE", waiting.sku());
        assertEquals(3, waiting.corrections());
        assertEquals(2, waiting.retailers());
        assertEquals(TEXT, waiting.example());
    }

    @Test
    void after_it_is_accepted_the_same_words_are_the_product() {
        assertEquals(List.of("3 jhulunge"), reading().readHere(TEXT).unmatched());
        correct(shop, TEXT, "RICE");
        assertEquals(
                Decision.ACCEPTED, decide(only(null).id(), Decision.ACCEPTED).decision());
        assertTrue(reading().readHere(TEXT).isUnderstood());
        assertEquals("RICE", reading().readHere(TEXT).lines().get(0).sku());
        assertEquals(
                Decision.ACCEPTED,
                decide(only(Decision.ACCEPTED).id(), Decision.ACCEPTED).decision());
        assertEquals(
                "2",
                owner.query("SELECT version FROM product WHERE sku = 'RICE'", row -> row.getString(1))
                        .get(0));
    }

    @Test
    void a_decision_is_final_and_what_was_rejected_is_not_suggested_again() {
        correct(shop, TEXT, "RICE");
        UUID id = only(null).id();
        decide(id, Decision.REJECTED);
        assertEquals(Code.ALIAS_DECIDED, refusal(() -> decide(id, Decision.ACCEPTED)));
        correct(shop, TEXT, "RICE");
        assertEquals(List.of(), suggestions(POSTGRES.databases()).list(null, null, 9));
        assertEquals(2, only(Decision.REJECTED).corrections());
        assertEquals(Code.ALIAS_SUGGESTION_NOT_FOUND, refusal(() -> decide(UUID.randomUUID(), Decision.REJECTED)));
    }

    @Test
    void a_name_is_given_to_one_product_alone() {
        correct(shop, TEXT, "RICE");
        correct(other, TEXT, "SALT");
        List<AliasSuggestion> both = suggestions(POSTGRES.databases()).list(null, null, 9);
        decide(both.get(0).id(), Decision.ACCEPTED);
        assertEquals(Code.ALIAS_REFUSED, refusal(() -> decide(both.get(1).id(), Decision.ACCEPTED)));
        SqlException twice = assertThrows(SqlException.class, () -> POSTGRES.databases()
                .write()
                .update(
                        "UPDATE alias_suggestion SET decision = 'ACCEPTED', decided_by = 'x', decided_at = now()"
                                + " WHERE id = ?",
                        both.get(1).id()));
        assertEquals("23505", twice.state());
    }

    @Test
    void a_name_that_would_not_be_read_as_the_product_is_refused_before_anything_is_written() {
        ReadText reading = reading();
        long rice = product("RICE");
        assertTrue(reading.wouldBeRead("jhulunge", rice));
        for (String useless : List.of("salt", "aayo", "packet", "dai", "5")) {
            assertTrue(!reading.wouldBeRead(useless, rice), useless);
        }
        assertTrue(!reading.wouldBeRead("jhulunge", 999));
    }

    @Test
    void a_product_that_is_not_sold_any_more_learns_nothing() {
        correct(shop, TEXT, "RICE");
        owner.update("UPDATE product SET active = false");
        UUID id = only(null).id();
        assertEquals(Code.ALIAS_REFUSED, refusal(() -> decide(id, Decision.ACCEPTED)));
        assertEquals(id, only(null).id());
    }

    @Test
    void of_two_operators_at_once_one_decides_and_the_other_is_told() {
        correct(shop, TEXT, "RICE");
        UUID id = only(null).id();
        List<CompletableFuture<String>> said = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> outcome(id, i % 2 == 0 ? Decision.ACCEPTED : Decision.REJECTED)))
                .toList();
        List<String> outcomes =
                said.stream().map(CompletableFuture::join).sorted().toList();
        Decision decided = outcomes.contains("ACCEPTED") ? Decision.ACCEPTED : Decision.REJECTED;
        assertEquals(
                List.of("ALIAS_DECIDED", "ALIAS_DECIDED", decided.name(), decided.name()).stream()
                        .sorted()
                        .toList(),
                outcomes);
        assertEquals(decided, only(decided).decision());
    }

    @Test
    void who_dies_before_the_commit_has_taught_nothing() {
        try (TestTransaction dying = POSTGRES.transaction()) {
            correct(shop, TEXT, "RICE", dying.databases());
        }
        assertEquals(List.of(), suggestions(POSTGRES.databases()).list(null, null, 9));
        correct(shop, TEXT, "RICE");
        UUID id = only(null).id();
        try (TestTransaction dying = POSTGRES.transaction()) {
            transaction(dying.databases()).decide(id, Decision.ACCEPTED, "user:hari");
        }
        assertEquals(id, only(null).id());
        assertTrue(!reading().readHere(TEXT).isUnderstood());
    }

    @Test
    void nobody_changes_what_was_corrected() {
        correct(shop, TEXT, "RICE");
        assertThrows(SqlException.class, () -> owner.update("UPDATE review_correction SET alias = 'other'"));
        assertThrows(SqlException.class, () -> owner.update("DELETE FROM review_correction"));
    }

    private String outcome(UUID id, Decision decision) {
        try {
            return decide(id, decision).decision().name();
        } catch (AliasException e) {
            return e.code().name();
        }
    }

    private void correct(UUID retailer, String text, String sku) {
        try (TestTransaction transaction = POSTGRES.transaction()) {
            correct(retailer, text, sku, transaction.databases());
            transaction.commit();
        }
    }

    private void correct(UUID retailer, String text, String sku, Databases databases) {
        OrderId order = new OrderId(UuidV7.next(Clock.systemUTC().millis()));
        Correction.Line line = new Correction.Line(1, product(sku), null);
        new KeepCorrections(reading(), suggestions(databases))
                .keep(new Correction(order, retailer, 4, text, List.of(line), "user:sita"));
    }

    private AliasSuggestion decide(UUID id, Decision decision) {
        try (TestTransaction transaction = POSTGRES.transaction()) {
            AliasSuggestion decided = transaction(transaction.databases()).decide(id, decision, "user:hari");
            transaction.commit();
            return decided;
        }
    }

    private static DecideAliasTransaction transaction(Databases databases) {
        return new DecideAliasTransaction(suggestions(databases), new JdbcProductStore(databases));
    }

    private static JdbcAliasSuggestions suggestions(Databases databases) {
        return new JdbcAliasSuggestions(databases, Clock.systemUTC());
    }

    private AliasSuggestion only(Decision decision) {
        List<AliasSuggestion> found = suggestions(POSTGRES.databases()).list(decision, null, 9);
        assertEquals(1, found.size(), found::toString);
        return found.get(0);
    }

    private static ReadText reading() {
        CatalogueSnapshot snapshot = new CatalogueSnapshot(new JdbcProducts(POSTGRES.databases()));
        snapshot.refresh();
        return new ReadText(snapshot);
    }

    private long product(String sku) {
        return owner.query("SELECT id FROM product WHERE sku = ?", row -> row.getLong(1), sku)
                .get(0);
    }

    private static Code refusal(Runnable wish) {
        return assertThrows(AliasException.class, wish::run).code();
    }
}
