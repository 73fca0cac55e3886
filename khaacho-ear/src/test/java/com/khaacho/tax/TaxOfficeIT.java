package com.khaacho.tax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.testing.Eventually;
import com.khaacho.testing.api.Answer;
import com.khaacho.testing.api.OrderBody;
import com.khaacho.testing.api.Seller;
import com.khaacho.testing.api.Shop;
import com.khaacho.testing.platform.Article;
import com.khaacho.testing.platform.Deployables;
import com.khaacho.testing.platform.Platform;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Khaacho with the tax office switched on. */
@ExtendWith(ArquillianExtension.class)
class TaxOfficeIT {

    private static final String PASSWORD = "of-the-tax-office-alone";
    private static final Queue<JsonObject> RECEIVED = new ConcurrentLinkedQueue<>();
    private static final HttpServer OFFICE = open();

    @ArquillianResource
    private Platform platform;

    @Deployment(testable = false)
    static Archive<?> khaacho() {
        String settings =
                """
                config_ordinal=250
                khaacho.tax.url=http://127.0.0.1:%d
                khaacho.tax.username=kalimati
                khaacho.tax.password=%s
                """
                        .formatted(OFFICE.getAddress().getPort(), PASSWORD);
        return ShrinkWrap.create(WebArchive.class, "taxed.war")
                .merge(Deployables.war())
                .addAsLibrary(ShrinkWrap.create(JavaArchive.class, "tax-settings.jar")
                        .addAsManifestResource(new StringAsset(settings), "microprofile-config.properties"));
    }

    @AfterAll
    static void close() {
        OFFICE.stop(0);
    }

    @Test
    void a_delivery_arrives_at_the_tax_office_once_and_operators_see_that() {
        String id = delivered();
        String operator = platform.tokens().of("hari", UUID.randomUUID(), "OPERATOR");
        String number = Eventually.get(
                        "the tax office has it",
                        () -> platform.api().call("POST", retry(id), operator),
                        TaxOfficeIT::isDone)
                .json()
                .getString("number");
        JsonObject bill = RECEIVED.stream()
                .filter(each -> each.getString("invoice_number").equals(number))
                .findFirst()
                .orElseThrow();
        assertEquals("22.60", bill.get("total_sales").toString());
        assertEquals("600102947", bill.getString("seller_pan"));
        assertEquals(PASSWORD, bill.getString("password"));
        Answer list = platform.api().get("/api/v1/admin/tax-reports?status=DONE&limit=200", operator);
        assertTrue(list.body().contains(id), list.body());
        assertFalse(list.body().contains(PASSWORD), list.body());
        Answer unknown = platform.api().call("POST", retry(UUID.randomUUID().toString()), operator);
        assertEquals(404, unknown.status(), unknown.body());
        assertEquals("TAX_REPORT_NOT_FOUND", unknown.code());
    }

    private static boolean isDone(Answer report) {
        return report.json().getString("status").equals("DONE");
    }

    private static String retry(String id) {
        return "/api/v1/admin/tax-reports/" + id + "/retry";
    }

    private String delivered() {
        Shop shop = platform.shops().open();
        Article article = platform.articles().next(9);
        Seller seller = Seller.thatInvoices(article, platform.tokens(), platform.api());
        assertEquals("ROUTED", shop.settled(shop.place(OrderBody.of(2, article))));
        return seller.deliverNewest();
    }

    private static HttpServer open() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/api/bill", TaxOfficeIT::take);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void take(HttpExchange exchange) throws IOException {
        try (exchange;
                JsonReader reader = Json.createReader(exchange.getRequestBody())) {
            RECEIVED.add(reader.readObject());
            byte[] code = "200".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, code.length);
            exchange.getResponseBody().write(code);
        }
    }
}
