package com.khaacho.tax.app;

import static com.khaacho.tax.http.CbmsStub.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.credit.Books;
import com.khaacho.database.jdbc.TestThreads;
import com.khaacho.database.jdbc.TestTransaction;
import com.khaacho.invoice.CreditNote;
import com.khaacho.invoice.Drafts;
import com.khaacho.invoice.Invoice;
import com.khaacho.invoice.jdbc.JdbcInvoices;
import com.khaacho.tax.TaxAnswer;
import com.khaacho.tax.TaxReport;
import com.khaacho.tax.TaxReportStatus;
import com.khaacho.tax.TaxReports.Claim;
import com.khaacho.tax.http.CbmsStub;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told to a tax office that speaks CBMS' format, and what becomes of it when either side fails. */
class TellTaxOfficeTest {

    private static final int INSTANCES = 4;

    private final TaxDesk desk = new TaxDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void an_invoice_is_told_before_its_credit_note_however_long_that_is_due() {
        Invoice invoice = desk.bill();
        CreditNote note = desk.takeBack(invoice);
        desk.office.nextAnswers(text(200, "102"));
        assertEquals(0, desk.tell());
        assertEquals(List.of(invoice.number().toString()), desk.office.numbers());
        assertEquals("PENDING 0 null", desk.standing(note.id()));
        desk.anHourPasses();
        assertEquals(2, desk.tell());
        assertEquals(
                List.of(
                        invoice.number().toString(),
                        invoice.number().toString(),
                        note.number().toString()),
                desk.office.numbers());
        assertEquals("DONE 2 TAKEN", desk.standing(invoice.id()));
        assertEquals("DONE 1 TAKEN", desk.standing(note.id()));
        desk.anHourPasses();
        assertEquals(0, desk.tell());
        assertEquals(3, desk.office.received().size());
    }

    @Test
    void a_document_that_was_never_issued_is_never_told() {
        try (TestTransaction dying = TaxDesk.POSTGRES.transaction()) {
            Drafts draft = new Drafts().with("Rice", "चामल", 1, "1.00");
            UUID vendor = UUID.randomUUID();
            TaxDesk.POSTGRES.asOwner().update("INSERT INTO party (id, kind, name) VALUES (?, 'VENDOR', 'V')", vendor);
            UUID shop = new Books(TaxDesk.POSTGRES).open("1");
            new JdbcInvoices(dying.databases())
                    .issue(draft.of(vendor, "GONE", shop).draft());
        }
        assertEquals(0, desk.tell());
        assertEquals(List.of(), desk.office.received());
    }

    @Test
    void a_process_that_dies_between_sending_and_keeping_the_answer_is_followed_by_another() {
        Invoice invoice = desk.bill();
        Claim dying = desk.reports.claim(desk.now(), Duration.ofMinutes(2)).orElseThrow();
        assertEquals(TaxAnswer.TAKEN, desk.taxOffice().send(dying.bill()));
        assertEquals(0, desk.tell());
        desk.anHourPasses();
        assertEquals(1, desk.tell());
        assertEquals("DONE 2 KNOWN_ALREADY", desk.standing(invoice.id()));
        assertEquals(2, desk.office.received().size());
    }

    @Test
    void who_is_late_with_a_refusal_is_not_heard_but_with_a_success() {
        Invoice refused = desk.bill();
        Invoice taken = desk.bill();
        List<Claim> late = claimBoth();
        desk.anHourPasses();
        assertEquals(2, claimBoth().size());
        for (Claim claim : late) {
            boolean isTaken = claim.bill().id().equals(taken.id());
            desk.reports.mark(claim, isTaken ? TaxAnswer.TAKEN : TaxAnswer.INVALID, desk.now(), desk.now());
        }
        assertEquals(List.of("PENDING 2 null", "DONE 2 TAKEN"), desk.standings(refused, taken));
    }

    private List<Claim> claimBoth() {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            claims.add(desk.reports.claim(desk.now(), Duration.ofMinutes(2)).orElseThrow());
        }
        return claims;
    }

    @ParameterizedTest
    @CsvSource({
        "200, 102, NOT_SAVED",
        "200, 103, FAILED",
        "500, oops, NOT_UNDERSTOOD",
        "503, 200, NOT_UNDERSTOOD",
        "302, 200, NOT_UNDERSTOOD",
        "200, <html>200</html>, NOT_UNDERSTOOD",
        "200, 2000, NOT_UNDERSTOOD",
        "200, '', NOT_UNDERSTOOD"
    })
    void what_mends_itself_is_sent_again_after_a_pause(int status, String body, String answer) {
        Invoice invoice = desk.bill();
        desk.office.nextAnswers(text(status, body));
        assertEquals(0, desk.tell());
        assertEquals("PENDING 1 " + answer, desk.standing(invoice.id()));
        assertTrue(desk.report(invoice.id()).dueAt().isAfter(desk.now()));
        assertEquals(0, desk.tell());
        desk.anHourPasses();
        assertEquals(1, desk.tell());
        assertEquals("DONE 2 TAKEN", desk.standing(invoice.id()));
    }

    @Test
    void an_office_that_breaks_off_or_does_not_end_its_answer_is_left_alone_until_the_next_sweep() {
        Invoice first = desk.bill();
        Invoice second = desk.bill();
        for (CbmsStub.Reply reply : List.of(CbmsStub.reset(), desk.office.never())) {
            int before = desk.office.received().size();
            desk.office.nextAnswers(reply);
            assertEquals(0, desk.tellImpatiently());
            assertEquals(before + 1, desk.office.received().size());
            desk.anHourPasses();
        }
        assertEquals(2, desk.tell());
        assertEquals(
                2,
                desk.standings(first, second).stream()
                        .filter(each -> each.endsWith("TAKEN"))
                        .count());
    }

    @Test
    void an_office_that_is_not_there_is_asked_once_a_sweep() {
        Invoice invoice = desk.bill();
        desk.office.close();
        assertEquals(0, desk.tell());
        assertEquals("PENDING 1 NO_ANSWER", desk.standing(invoice.id()));
    }

    @Test
    void refused_credentials_end_the_sweep_and_wait_for_an_operator() {
        Invoice first = desk.bill();
        Invoice second = desk.bill();
        desk.office.nextAnswers(text(200, "\"100\""));
        assertEquals(0, desk.tell());
        assertEquals(1, desk.office.received().size());
        desk.anHourPasses();
        assertEquals(1, desk.tell());
        Invoice stopped = desk.standing(first.id()).equals("STOPPED 1 CREDENTIALS_REFUSED") ? first : second;
        assertEquals("STOPPED 1 CREDENTIALS_REFUSED", desk.standing(stopped.id()));
        desk.reports.retry(stopped.id(), "hari", desk.now());
        assertEquals(1, desk.tell());
        assertEquals("DONE 2 TAKEN", desk.standing(stopped.id()));
    }

    @Test
    void an_invalid_document_waits_for_an_operator_and_the_next_one_is_sent() {
        Invoice first = desk.bill();
        Invoice second = desk.bill();
        desk.office.nextAnswers(text(200, "104"));
        assertEquals(1, desk.tell());
        assertEquals(
                List.of("DONE 1 TAKEN", "STOPPED 1 INVALID"),
                desk.standings(first, second).stream().sorted().toList());
    }

    @Test
    void an_invoice_that_the_office_lost_is_sent_again_before_its_credit_note() {
        Invoice invoice = desk.bill();
        assertEquals(1, desk.tell());
        CreditNote note = desk.takeBack(invoice);
        desk.office.forgetBills();
        assertEquals(1, desk.tell());
        assertEquals("PENDING 1 INVOICE_UNKNOWN", desk.standing(note.id()));
        assertEquals("DONE 2 TAKEN", desk.standing(invoice.id()));
        desk.anHourPasses();
        assertEquals(1, desk.tell());
        assertEquals("DONE 2 TAKEN", desk.standing(note.id()));
    }

    @Test
    void several_instances_at_once_send_each_document_once() throws Exception {
        List<String> numbers = IntStream.range(0, 12)
                .mapToObj(i -> desk.bill().number().toString())
                .sorted()
                .toList();
        List<Integer> done = TestThreads.run(INSTANCES, desk::tell);
        assertEquals(numbers.size(), done.stream().mapToInt(Integer::intValue).sum());
        assertEquals(numbers, desk.office.numbers().stream().sorted().toList());
    }

    @Test
    void an_operator_sees_all_or_those_in_a_state_page_by_page_and_retries_only_what_waits_for_one() {
        Invoice invoice = desk.bill();
        desk.tell();
        assertEquals(
                "DONE",
                desk.reports
                        .retry(invoice.id(), "hari", desk.now())
                        .orElseThrow()
                        .status()
                        .name());
        assertTrue(desk.reports.retry(UUID.randomUUID(), "hari", desk.now()).isEmpty());
        assertTrue(desk.reports.list(TaxReportStatus.STOPPED, null, 10).isEmpty());
        List<TaxReport> all = desk.reports.list(TaxReportStatus.DONE, null, 10_000);
        UUID first = all.get(0).documentId();
        assertEquals(all.subList(1, all.size()), desk.reports.list(TaxReportStatus.DONE, first, 10_000));
    }
}
