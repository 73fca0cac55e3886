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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InvoicesIT extends OnPayaraMicro {
    private static final String INVOICES = "/api/v1/invoices";

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
    void a_delivery_is_invoiced_to_its_seller_and_its_buyer_as_json_and_pdf() {
        String id = delivered(2);
        JsonObject invoice = get(INVOICES + '/' + id, shop.token(), "*/*").json();
        assertEquals("22.60", invoice.getJsonObject("total").getString("amount"));
        assertEquals("2.60", invoice.getJsonObject("vat").getString("amount"));
        JsonObject line = invoice.getJsonArray("lines").getJsonObject(0);
        assertEquals(article.sku(), line.getString("sku"));
        assertEquals(2, line.getInt("quantity"));
        assertTrue(invoice.getString("number").endsWith("-000001"), invoice.getString("number"));
        for (String reader : List.of(shop.token(), vendor)) {
            Answer list = get(INVOICES + "?limit=1", reader, "*/*");
            assertEquals(
                    id, list.json().getJsonArray("invoices").getJsonObject(0).getString("invoiceId"));
        }
        Answer pdf = get(INVOICES + '/' + id, vendor, "application/pdf");
        assertEquals("application/pdf", pdf.header("Content-Type"));
        assertTrue(pdf.body().startsWith("%PDF-"), "a PDF file");
        assertEquals(406, get(INVOICES + '/' + id, vendor, "image/png").status());
    }

    @Test
    void terms_of_payment_go_from_the_order_to_its_vendor_to_the_bill() {
        OrderBody body = OrderBody.of(1, article).with("paymentTerms", "CASH_ON_DELIVERY");
        String order = shop.place(body);
        assertEquals("ROUTED", shop.settled(order));
        assertEquals("CASH_ON_DELIVERY", shop.order(order).json().getString("paymentTerms"));
        JsonObject inbox = get("/api/v1/vendor-orders", vendor, "*/*").json();
        JsonObject part = inbox.getJsonArray("vendorOrders").getJsonObject(0);
        assertEquals("CASH_ON_DELIVERY", part.getString("paymentTerms"));
        JsonObject cash = get(INVOICES + '/' + seller.deliverNewest(), shop.token(), "*/*")
                .json();
        assertEquals("CASH_ON_DELIVERY", cash.getString("paymentTerms"));
        assertEquals(cash.getString("issuedOn"), cash.getString("dueOn"));
        JsonObject credit =
                get(INVOICES + '/' + delivered(1), shop.token(), "*/*").json();
        assertEquals("CREDIT", credit.getString("paymentTerms"));
        LocalDate issued = LocalDate.parse(credit.getString("issuedOn"));
        assertEquals(issued.plusDays(30), LocalDate.parse(credit.getString("dueOn")));
    }

    @Test
    void a_stranger_cannot_tell_an_invoice_from_none() {
        String id = delivered(1);
        String operator = platform.tokens().of("op", UUID.randomUUID(), "OPERATOR");
        assertEquals(200, get(INVOICES + '/' + id, operator, "*/*").status());
        Shop stranger = platform.shops().open();
        String otherVendor = platform.tokens().of("other", UUID.randomUUID(), "VENDOR");
        for (Answer absent : List.of(
                get(INVOICES + '/' + id, stranger.token(), "application/json"),
                get(INVOICES + '/' + id, otherVendor, "application/pdf"),
                get(INVOICES + '/' + UUID.randomUUID(), operator, "*/*"),
                get(INVOICES + "/nonsense", operator, "*/*"))) {
            assertEquals(404, absent.status(), absent.body());
            assertEquals("INVOICE_NOT_FOUND", absent.code());
        }
        assertTrue(!get(INVOICES, stranger.token(), "*/*").body().contains(id));
        assertEquals(
                "INVALID_PARAMETER",
                get(INVOICES + "?cursor=x", operator, "*/*").code());
    }

    @Test
    void an_invoice_shows_what_is_paid_of_it_and_a_payment_what_it_settles() {
        String id = delivered(2);
        String operator = platform.tokens().of("hari", UUID.randomUUID(), "OPERATOR");
        assertEquals(
                "OPEN", get(INVOICES + '/' + id, shop.token(), "*/*").json().getString("state"));
        Answer beyond = pay(operator, "SLIP-1", "30.00", id, "22.61");
        assertEquals(422, beyond.status(), beyond.body());
        assertEquals("ALLOCATION_REFUSED", beyond.code());
        assertEquals(List.of("/allocations/0/amount"), beyond.pointers());
        Answer unknown = pay(operator, "SLIP-1", "30.00", UUID.randomUUID().toString(), "1.00");
        assertEquals(List.of("/allocations/0/invoiceId"), unknown.pointers());

        Answer paid = pay(operator, "SLIP-1", "10.00", id, "10.00");
        assertEquals(201, paid.status(), paid.body());
        JsonObject partly = get(INVOICES + "?limit=1", shop.token(), "*/*")
                .json()
                .getJsonArray("invoices")
                .getJsonObject(0);
        assertEquals("PARTLY_PAID", partly.getString("state"));
        assertEquals("10.00", partly.getJsonObject("paid").getString("amount"));
        assertEquals("12.60", partly.getJsonObject("open").getString("amount"));

        assertEquals(201, pay(operator, "SLIP-2", "20.00", id, "0.60").status());
        assertEquals("PAID", get(INVOICES + '/' + id, vendor, "*/*").json().getString("state"));
        String address = paid.header("Location").replaceFirst(".*(?=/api/)", "");
        JsonObject payment = get(address, shop.token(), "*/*").json();
        JsonObject settled = payment.getJsonArray("allocations").getJsonObject(0);
        assertEquals(id, settled.getString("invoiceId"));
        assertEquals("10.00", settled.getJsonObject("amount").getString("amount"));
        assertTrue(settled.getBoolean("named"));
        assertEquals("0.00", payment.getJsonObject("balance").getString("amount"));
        Answer absent = get(address, platform.shops().open().token(), "*/*");
        assertEquals(404, absent.status(), absent.body());
        assertEquals("PAYMENT_NOT_FOUND", absent.code());
    }

    private Answer pay(String operator, String reference, String amount, String invoice, String part) {
        String body =
                """
                {"retailerId":"%s","amount":"%s","reference":"%s","receivedOn":"2026-11-20",
                 "allocations":[{"invoiceId":"%s","amount":"%s"}]}
                """
                        .formatted(shop.partyId(), amount, reference, invoice, part);
        return platform.api().post("/api/v1/payments", operator, body);
    }

    /** The id of the vendor order, which is that of its invoice. */
    private String delivered(int units) {
        assertEquals("ROUTED", shop.settled(shop.place(OrderBody.of(units, article))));
        return seller.deliverNewest();
    }

    private Answer get(String path, String token, String accept) {
        return platform.api()
                .send(platform.api()
                        .authorised(path, token)
                        .header("Accept", accept)
                        .GET()
                        .build());
    }
}
