package com.khaacho.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.testing.OnPayaraMicro;
import com.khaacho.testing.api.Answer;
import com.khaacho.testing.api.OrderBody;
import com.khaacho.testing.api.Seller;
import com.khaacho.testing.api.Shop;
import com.khaacho.testing.platform.Article;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReturnsIT extends OnPayaraMicro {

    private static final String TWO_DAMAGED =
            "{\"lines\":[{\"line\":1,\"quantity\":2,\"reason\":\"DAMAGED\"}],\"note\":\"Rain\"}";
    private static final String ONE_MORE = "{\"lines\":[{\"line\":1,\"quantity\":1,\"reason\":\"SHORTAGE\"}]}";

    private Shop shop;
    private Article article;
    private Seller seller;
    private String vendor;

    @BeforeEach
    void open() {
        shop = platform.shops().open();
        article = platform.articles().next(9);
        seller = Seller.thatInvoices(article, platform.tokens(), platform.api());
        vendor = seller.token();
    }

    @Test
    void a_return_that_the_vendor_accepts_is_credited_as_json_and_pdf() {
        String invoice = delivered(2);
        String id = report(invoice, TWO_DAMAGED).json().getString("returnId");
        JsonObject inbox = get("/api/v1/returns?status=REPORTED", vendor).json();
        assertEquals(id, inbox.getJsonArray("returns").getJsonObject(0).getString("returnId"));
        Answer accepted = post("/api/v1/returns/" + id + "/accept", vendor, "{\"restock\":false}");
        assertEquals(200, accepted.status(), accepted.body());
        assertEquals("ACCEPTED", accepted.json().getString("status"));
        JsonObject seen = get("/api/v1/returns/" + id, shop.token()).json();
        JsonObject note = get("/api/v1/credit-notes/" + seen.getString("creditNoteId"), shop.token())
                .json();
        assertEquals("22.60", note.getJsonObject("total").getString("amount"));
        assertEquals("Damaged", note.getString("reason"));
        assertEquals(invoice, note.getString("invoiceId"));
        JsonObject listed = get("/api/v1/invoices/" + invoice, vendor)
                .json()
                .getJsonArray("creditNotes")
                .getJsonObject(0);
        assertEquals(note.getString("number"), listed.getString("number"));
        JsonObject account = get("/api/v1/credit", shop.token()).json();
        assertEquals("0.00", account.getJsonObject("receivable").getString("amount"));
        Answer pdf = platform.api()
                .send(platform.api()
                        .authorised("/api/v1/credit-notes/" + id, vendor)
                        .header("Accept", "application/pdf")
                        .GET()
                        .build());
        assertTrue(pdf.body().startsWith("%PDF-"), "a PDF file");
        assertEquals("RETURN_DECIDED", decline(id).code());
    }

    @Test
    void a_report_with_its_key_counts_once_and_never_beyond_the_invoice() {
        String invoice = delivered(2);
        Answer first = report(invoice, TWO_DAMAGED);
        assertEquals(201, first.status(), first.body());
        Answer again = report(invoice, TWO_DAMAGED);
        assertEquals("true", again.header("Idempotent-Replayed"));
        assertEquals(first.body(), again.body());
        assertEquals("IDEMPOTENCY_KEY_REUSED", report(invoice, ONE_MORE).code());
        String returns = "/api/v1/invoices/" + invoice + "/returns";
        assertEquals(
                "RETURNED_BEYOND_INVOICE", post(returns, shop.token(), ONE_MORE).code());
        Answer declined = decline(first.json().getString("returnId"));
        assertEquals("Not ours", declined.json().getString("declineReason"), declined.body());
        assertEquals(201, post(returns, shop.token(), ONE_MORE).status());
        assertEquals(
                "VALIDATION_FAILED",
                post(returns, shop.token(), "{\"lines\":[]}").code());
    }

    @Test
    void strangers_find_neither_invoice_nor_return_nor_credit_note() {
        String invoice = delivered(2);
        String id = report(invoice, TWO_DAMAGED).json().getString("returnId");
        post("/api/v1/returns/" + id + "/accept", vendor, "");
        Shop stranger = platform.shops().open();
        String otherVendor = platform.tokens().of("other", UUID.randomUUID(), "VENDOR");
        assertEquals(
                "INVOICE_NOT_FOUND",
                post("/api/v1/invoices/" + invoice + "/returns", stranger.token(), ONE_MORE)
                        .code());
        for (String token : List.of(stranger.token(), otherVendor)) {
            assertEquals("RETURN_NOT_FOUND", get("/api/v1/returns/" + id, token).code());
            assertEquals(
                    "CREDIT_NOTE_NOT_FOUND",
                    get("/api/v1/credit-notes/" + id, token).code());
            assertTrue(!get("/api/v1/returns", token).body().contains(id));
        }
        assertEquals(
                "RETURN_NOT_FOUND",
                post("/api/v1/returns/" + id + "/accept", otherVendor, "").code());
    }

    private Answer report(String invoice, String body) {
        return platform.api()
                .send(platform.api()
                        .authorised("/api/v1/invoices/" + invoice + "/returns", shop.token())
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "monday-1")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    private Answer decline(String id) {
        return post("/api/v1/returns/" + id + "/decline", vendor, "{\"reason\":\"Not ours\"}");
    }

    private Answer post(String path, String token, String body) {
        return platform.api().send("POST", path, token, "application/json", body);
    }

    private Answer get(String path, String token) {
        return platform.api().get(path, token);
    }

    /** The id of the vendor order, which is that of its invoice. */
    private String delivered(int units) {
        assertEquals("ROUTED", shop.settled(shop.place(OrderBody.of(units, article))));
        return seller.deliverNewest();
    }
}
