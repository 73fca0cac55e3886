package com.khaacho.returns.app;

import static com.khaacho.credit.Books.balances;
import static com.khaacho.returns.app.ReturnsDesk.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.khaacho.credit.PostingKind;
import com.khaacho.database.jdbc.SqlException;
import com.khaacho.identity.Caller;
import com.khaacho.identity.Role;
import com.khaacho.returns.GoodsReturn;
import com.khaacho.returns.ReturnAnswer;
import com.khaacho.returns.ReturnReason;
import com.khaacho.returns.ReturnReport;
import com.khaacho.returns.ReturnStatus;
import com.khaacho.returns.ReturnViews;
import com.khaacho.returns.jdbc.JdbcGoodsReturns;
import com.khaacho.returns.jdbc.JdbcReturnViews;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ReturnsTest {

    private static final int THREADS = 8;

    private final ReturnsDesk desk = new ReturnsDesk();
    private final JdbcReturnViews views = new JdbcReturnViews(ReturnsDesk.POSTGRES.databases());

    @Test
    void an_accepted_return_is_credited_and_lowers_what_is_owed() {
        UUID id = desk.reported(line(2, ReturnReason.SHORTAGE), line(1, ReturnReason.DAMAGED));
        assertEquals(balances("0", "1130"), desk.books.stored(desk.shop));
        ReturnAnswer.Done done = assertInstanceOf(ReturnAnswer.Done.class, desk.accept(id, false));
        assertEquals(ReturnStatus.ACCEPTED, done.goods().status());
        assertEquals(List.of("1 339.00 Damaged, Short delivery"), desk.notes());
        assertEquals(balances("0", "791"), desk.books.stored(desk.shop));
        assertEquals(desk.books.stored(desk.shop), desk.books.replayed(desk.shop));
        assertEquals(id, desk.books.entries(desk.shop).get(1).cause().id());
        assertEquals(Optional.of(done.goods()), views.find(id, desk.shopkeeper()));
        assertEquals("5", desk.stock());
    }

    @Test
    void what_was_paid_already_stays_as_the_shops_balance() {
        desk.post(PostingKind.PAYMENT, "1130", UUID.randomUUID());
        desk.accept(desk.reported(line(1, ReturnReason.QUALITY)), false);
        assertEquals(balances("0", "-113"), desk.books.stored(desk.shop));
        assertEquals(desk.books.stored(desk.shop), desk.books.replayed(desk.shop));
    }

    @Test
    void only_what_is_fit_for_sale_goes_back_into_the_stock_and_only_when_the_vendor_says_so() {
        UUID id = desk.reported(
                line(1, ReturnReason.DAMAGED),
                line(1, ReturnReason.EXPIRED),
                line(1, ReturnReason.SHORTAGE),
                line(2, ReturnReason.WRONG_ITEM));
        desk.accept(id, true);
        assertEquals("7", desk.stock());
        assertEquals(
                List.of("1"),
                desk.texts(
                        "SELECT count(*) FROM stock_arrival a JOIN offer o USING (product_id) WHERE o.vendor_id = ?",
                        desk.vendor));
        desk.accept(desk.reported(line(1, ReturnReason.DAMAGED)), true);
        assertEquals("7", desk.stock());
    }

    @Test
    void accepted_twice_it_counts_once_and_cannot_be_declined_any_more() {
        UUID id = desk.reported(line(2, ReturnReason.OTHER));
        desk.accept(id, true);
        assertInstanceOf(ReturnAnswer.AlreadyDone.class, desk.accept(id, true));
        assertEquals(new ReturnAnswer.DecidedOtherwise(ReturnStatus.ACCEPTED), desk.accept(id, false));
        assertEquals(new ReturnAnswer.DecidedOtherwise(ReturnStatus.ACCEPTED), desk.decline(id));
        assertEquals(1, desk.notes().size());
        assertEquals(List.of("return.accepted LOG PENDING"), desk.told());
        assertEquals("7", desk.stock());
        assertEquals(balances("0", "904"), desk.books.stored(desk.shop));
    }

    @Test
    void a_declined_return_changes_nothing_and_can_be_reported_again() {
        UUID id = desk.reported(line(10, ReturnReason.EXPIRED));
        assertEquals(new ReturnAnswer.BeyondInvoice(1, 0), desk.say(desk.report(line(1, ReturnReason.OTHER))));
        ReturnAnswer.Done done = assertInstanceOf(ReturnAnswer.Done.class, desk.decline(id));
        assertEquals("Not ours", done.goods().decision().declineReason());
        assertInstanceOf(ReturnAnswer.AlreadyDone.class, desk.decline(id));
        assertEquals(new ReturnAnswer.DecidedOtherwise(ReturnStatus.DECLINED), desk.accept(id, false));
        assertEquals(List.of("return.declined LOG PENDING"), desk.told());
        assertEquals(List.of(), desk.notes());
        assertEquals(balances("0", "1130"), desk.books.stored(desk.shop));
        assertInstanceOf(ReturnAnswer.Done.class, desk.say(desk.report(line(10, ReturnReason.EXPIRED))));
    }

    @Test
    void all_bags_can_come_back_in_parts_but_not_one_more() {
        desk.accept(desk.reported(line(3, ReturnReason.OTHER)), false);
        desk.reported(line(4, ReturnReason.OTHER));
        assertEquals(
                new ReturnAnswer.BeyondInvoice(1, 3),
                desk.say(desk.report(line(2, ReturnReason.DAMAGED), line(2, ReturnReason.OTHER))));
        desk.accept(desk.reported(line(3, ReturnReason.OTHER)), false);
        assertEquals(new ReturnAnswer.BeyondInvoice(1, 0), desk.say(desk.report(line(1, ReturnReason.OTHER))));
    }

    /** What the application believes does not matter: the database counts itself. */
    @Test
    void the_database_refuses_one_more_too() {
        GoodsReturn known = ((ReturnAnswer.Done) desk.say(desk.report(line(10, ReturnReason.OTHER)))).goods();
        GoodsReturn more = new GoodsReturn(
                UUID.randomUUID(),
                known.invoiceId(),
                known.vendorId(),
                known.retailerId(),
                List.of(line(1, ReturnReason.OTHER)),
                null,
                "sita",
                known.reportedAt(),
                null);
        assertThrows(
                SqlException.class,
                () -> ReturnsDesk.inTransaction(databases -> {
                    new JdbcGoodsReturns(databases).add(more, desk.report(line(1, ReturnReason.OTHER)));
                    return null;
                }));
    }

    @Test
    void the_same_key_finds_the_first_return_and_refuses_another_body() {
        ReturnReport report = desk.report("monday-1", "a", line(2, ReturnReason.DAMAGED));
        GoodsReturn first = ((ReturnAnswer.Done) desk.say(report)).goods();
        assertEquals(new ReturnAnswer.AlreadyDone(first), desk.say(report));
        assertEquals(
                new ReturnAnswer.KeyReused(), desk.say(desk.report("monday-1", "b", line(3, ReturnReason.DAMAGED))));
        assertEquals(1, list(desk.shopkeeper(), null).size());
        assertEquals(List.of("return.reported LOG PENDING"), desk.told(desk.vendor));
    }

    @Test
    void the_vendor_is_told_how_much_comes_back_and_why() {
        UUID id = desk.reported(line(2, ReturnReason.DAMAGED), line(1, ReturnReason.QUALITY));
        assertEquals(
                List.of("Dear V,\n\na return of 3 units waits for your answer: " + id + ", of invoice " + desk.invoice
                        + ".\nReason: Damaged, Quality\n"),
                desk.texts("SELECT body FROM notification WHERE recipient_id = ?", desk.vendor));
    }

    @Test
    void a_stranger_finds_neither_invoice_nor_return() {
        UUID id = desk.reported(line(1, ReturnReason.OTHER));
        Caller stranger = new Caller("gita", UUID.randomUUID(), Set.of(Role.RETAILER));
        Caller otherVendor = new Caller("hari", UUID.randomUUID(), Set.of(Role.VENDOR));
        assertEquals(new ReturnAnswer.NotFound(), desk.say(desk.report(line(1, ReturnReason.OTHER)), stranger));
        assertEquals(new ReturnAnswer.NotFound(), ReturnsDesk.inTransaction(databases -> ReturnsDesk.deciding(databases)
                .accept(id, false, otherVendor)));
        for (Caller caller : List.of(stranger, otherVendor)) {
            assertEquals(Optional.empty(), views.find(id, caller));
            assertEquals(List.of(), list(caller, null));
        }
        assertEquals(1, list(desk.vendorsUser(), ReturnStatus.REPORTED).size());
        assertEquals(List.of(), list(desk.vendorsUser(), ReturnStatus.ACCEPTED));
    }

    @Test
    void reported_by_many_at_once_no_more_comes_back_than_was_billed() throws Exception {
        List<ReturnAnswer> answers = atOnce(() -> desk.say(desk.report(line(3, ReturnReason.OTHER))));
        assertEquals(
                3, answers.stream().filter(ReturnAnswer.Done.class::isInstance).count(), answers.toString());
    }

    @Test
    void reported_by_many_at_once_with_one_key_it_is_one_return() throws Exception {
        ReturnReport report = desk.report("monday-1", "a", line(1, ReturnReason.DAMAGED));
        List<ReturnAnswer> answers = atOnce(() -> desk.say(report));
        assertEquals(
                1, answers.stream().filter(ReturnAnswer.Done.class::isInstance).count(), answers.toString());
        assertEquals(1, list(desk.shopkeeper(), null).size());
    }

    @Test
    void accepted_by_many_at_once_it_is_credited_once() throws Exception {
        UUID id = desk.reported(line(2, ReturnReason.WRONG_ITEM));
        List<ReturnAnswer> answers = atOnce(() -> desk.accept(id, true));
        assertEquals(
                1, answers.stream().filter(ReturnAnswer.Done.class::isInstance).count(), answers.toString());
        assertEquals(1, desk.notes().size());
        assertEquals("7", desk.stock());
        assertEquals(balances("0", "904"), desk.books.stored(desk.shop));
    }

    /** Note, posting, stock and answer are one transaction, and the number of a note that failed is given again. */
    @Test
    void a_process_that_dies_before_its_commit_accepted_nothing() {
        UUID id = desk.reported(line(2, ReturnReason.OTHER));
        desk.acceptAndDie(id);
        assertEquals(List.of(), desk.told());
        assertEquals(List.of(), desk.notes());
        assertEquals("5", desk.stock());
        assertEquals(balances("0", "1130"), desk.books.stored(desk.shop));
        assertInstanceOf(ReturnAnswer.Done.class, desk.accept(id, true));
        assertEquals(List.of("1 226.00 Other"), desk.notes());
        assertEquals("7", desk.stock());
    }

    private List<GoodsReturn> list(Caller reader, ReturnStatus status) {
        return views.list(new ReturnViews.Query(status, null, 10), reader);
    }

    private static List<ReturnAnswer> atOnce(Callable<ReturnAnswer> call) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        List<ReturnAnswer> answers = new ArrayList<>();
        try {
            for (Future<ReturnAnswer> answer : pool.invokeAll(Collections.nCopies(THREADS, call))) {
                answers.add(answer.get());
            }
        } finally {
            pool.shutdown();
        }
        return answers;
    }
}
