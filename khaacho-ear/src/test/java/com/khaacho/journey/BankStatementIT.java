package com.khaacho.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.khaacho.testing.OnPayaraMicro;
import com.khaacho.testing.api.Answer;
import com.khaacho.testing.api.Shop;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BankStatementIT extends OnPayaraMicro {
    private static final String STATEMENT = "/api/v1/payments/bank-statement";
    private static final String ROWS = "/api/v1/payments/bank-rows";
    private static final String HEADING = "date,reference,description,amount\n";

    private Shop shop;
    private String operator;
    private String pan;
    private String reference;

    @BeforeEach
    void open() {
        shop = platform.shops().open();
        operator = platform.tokens().of("hari", UUID.randomUUID(), "OPERATOR");
        pan = Long.toString(100_000_000 + platform.database().number("SELECT count(*) FROM party"));
        platform.database().update("UPDATE party SET pan = ? WHERE id = ?", pan, shop.partyId());
        reference = "FT-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void a_statement_is_tried_imported_known_again_and_its_rest_assigned_or_dismissed() {
        String statement = HEADING
                + row("-1", "PAN " + pan, "250.00")
                + row("-2", "cash", "40.00")
                + row("-3", "interest", "7.00")
                + row("-4", "charge", "-5.00");
        assertCounts(upload("?dryRun=true", statement), false, 0, 1, 2);
        assertEquals("0.00", unapplied());
        assertCounts(upload("", statement), true, 0, 1, 2);
        assertCounts(upload("", statement), true, 1, 0, 2);
        assertEquals("250.00", unapplied());

        String assign = ROWS + '/' + waiting("-2") + "/assign";
        String body = "{\"retailerId\":\"" + shop.partyId() + "\"}";
        Answer assigned = platform.api().post(assign, operator, body);
        assertEquals(200, assigned.status(), assigned.body());
        assertEquals(
                assigned.json(), platform.api().post(assign, operator, body).json());
        assertEquals("290.00", unapplied());

        String dismissed = ROWS + '/' + waiting("-3");
        Answer gone = platform.api().post(dismissed + "/dismiss", operator, "{\"reason\":\"Interest\"}");
        assertEquals("DISMISSED", gone.json().getString("status"));
        Answer late = platform.api().post(dismissed + "/assign", operator, body);
        assertEquals(409, late.status(), late.body());
        assertEquals("BANK_ROW_DECIDED", late.code());
        assertCounts(upload("", statement), true, 3, 0, 0);
        assertEquals("290.00", unapplied());
    }

    @Test
    void a_file_with_errors_is_refused_whole_or_kept_in_part() {
        String statement = HEADING + row("-1", "PAN " + pan, "250.00") + row("-2", "PAN " + pan, "much");
        Answer refused = upload("", statement);
        assertEquals(422, refused.status(), refused.body());
        assertEquals("IMPORT_REFUSED", refused.code());
        assertEquals(List.of("/3/amount"), refused.pointers());
        assertEquals("0.00", unapplied());
        assertCounts(upload("?partial=true", statement), true, 0, 1, 0);
        assertEquals("250.00", unapplied());
        assertEquals("MALFORMED_CSV", upload("", "date,amount\n").code());
    }

    @Test
    void what_is_not_there_or_cannot_be_assigned_so_is_refused() {
        upload("", HEADING + row("-1", "cash", "40.00"));
        String assign = ROWS + '/' + waiting("-1") + "/assign";
        String beyond = "{\"retailerId\":\"%s\",\"allocations\":[{\"invoiceId\":\"%s\",\"amount\":\"40.01\"}]}"
                .formatted(shop.partyId(), UUID.randomUUID());
        assertEquals(
                List.of("/allocations"),
                platform.api().post(assign, operator, beyond).pointers());
        String nobody = "{\"retailerId\":\"" + UUID.randomUUID() + "\"}";
        assertEquals(
                "CREDIT_ACCOUNT_NOT_FOUND",
                platform.api().post(assign, operator, nobody).code());
        for (String id : List.of(UUID.randomUUID().toString(), "nonsense")) {
            Answer absent = platform.api().post(ROWS + '/' + id + "/assign", operator, nobody);
            assertEquals(404, absent.status(), absent.body());
            assertEquals("BANK_ROW_NOT_FOUND", absent.code());
        }
    }

    private String row(String number, String description, String amount) {
        return "2026-11-20," + reference + number + ',' + description + ',' + amount + "\r\n";
    }

    private Answer upload(String parameters, String statement) {
        return platform.api().send("POST", STATEMENT + parameters, operator, "text/csv", statement);
    }

    private static void assertCounts(Answer answer, boolean written, int known, int recorded, int unmatched) {
        assertEquals(200, answer.status(), answer.body());
        JsonObject report = answer.json();
        assertEquals(written, report.getBoolean("written"));
        assertEquals(
                List.of(known, recorded, unmatched),
                List.of(report.getInt("known"), report.getInt("recorded"), report.getInt("unmatched")));
    }

    /** The id of a row in the queue. */
    private String waiting(String number) {
        return platform.api().get(ROWS + "?limit=200", operator).json().getJsonArray("bankRows").stream()
                .map(row -> row.asJsonObject())
                .filter(row -> row.getString("reference").equals(reference + number))
                .map(row -> row.getString("bankRowId"))
                .findFirst()
                .orElseThrow();
    }

    private String unapplied() {
        return platform.api()
                .get("/api/v1/credit", shop.token())
                .json()
                .getJsonObject("unapplied")
                .getString("amount");
    }
}
