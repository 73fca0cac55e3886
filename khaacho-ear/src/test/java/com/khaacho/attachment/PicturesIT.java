package com.khaacho.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.testing.Eventually;
import com.khaacho.testing.OnPayaraMicro;
import com.khaacho.testing.api.Answer;
import com.khaacho.testing.api.Photo;
import com.khaacho.testing.api.Shop;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Khaacho as it is installed: nobody but a person reads pictures. */
class PicturesIT extends OnPayaraMicro {
    private static final String PNG = "image/png";
    private static final String PDF = "application/pdf";
    private static final byte[] LIST = Photo.of("2 bora jeera masino");

    @Test
    void a_picture_that_nobody_reads_waits_for_a_person_with_the_picture_attached() {
        Shop shop = platform.shops().open();
        String order = Photo.order(shop, LIST);
        JsonObject waiting = Eventually.get("a person is asked", () -> shop.order(order), answer -> answer.body()
                        .contains("NEEDS_REVIEW"))
                .json();
        assertFalse(waiting.containsKey("text"));
        String operator = platform.tokens().of("hari", UUID.randomUUID(), "OPERATOR");
        Answer picture = platform.api().get(waiting.getString("imageUrl"), operator);
        assertEquals(200, picture.status());
        assertEquals("image/jpeg", picture.header("Content-Type"));
        assertEquals("nosniff", picture.header("X-Content-Type-Options"));
        String name = waiting.getString("attachmentId") + ".jpeg";
        assertEquals("attachment; filename=\"" + name + "\"", picture.header("Content-Disposition"));
    }

    @Test
    void a_document_with_written_words_needs_no_reader_of_pictures() {
        Shop shop = platform.shops().open();
        String order = Photo.order(shop, PDF, Photo.document("2 bora jeera masino 20kg"));
        JsonObject routed = Eventually.get("its goods are ordered", () -> shop.order(order), answer -> answer.body()
                        .contains("\"ROUTED\""))
                .json();
        assertEquals("2 bora jeera masino 20kg", routed.getString("text"));
        Answer document = shop.api().get(routed.getString("imageUrl"), shop.token());
        assertEquals("application/pdf", document.header("Content-Type"));
    }

    @Test
    void a_document_that_is_none_or_is_locked_or_long_is_refused() {
        Shop shop = platform.shops().open();
        String good = new String(Photo.document("x"), StandardCharsets.US_ASCII);
        for (String bad : List.of(
                "%PDF-1.4",
                good.replace("/Kids[3 0 R]", "/Kids[" + "3 0 R ".repeat(10_000) + "]")
                        .replace("/Count 1", "/Count 10000"),
                good.replace("<</Root", "<</Encrypt<</Filter/Standard>>/Root"),
                good.replace("/Type/Catalog", "/Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert)>>"))) {
            Answer refused = Photo.send(shop, PDF, bad.getBytes(StandardCharsets.US_ASCII));
            assertProblem(422, "ATTACHMENT_REFUSED", refused);
        }
    }

    @Test
    void a_picture_sent_twice_is_kept_once_and_may_be_ordered_twice() {
        Shop shop = platform.shops().open();
        Answer first = Photo.send(shop, PNG, LIST);
        assertEquals(201, first.status(), first.body());
        Answer again = Photo.send(shop, PNG, LIST);
        assertEquals(200, again.status(), again.body());
        assertEquals(first.body().replaceAll("\"keptAt.*", ""), again.body().replaceAll("\"keptAt.*", ""));
        String picture = first.json().getString("attachmentId");
        assertEquals(202, Photo.place(shop, picture).status());
        assertEquals(202, Photo.place(shop, picture).status());
    }

    @Test
    void a_stranger_cannot_tell_a_picture_from_no_picture_nor_order_by_it() {
        Shop shop = platform.shops().open();
        Shop stranger = platform.shops().open();
        String picture = Photo.send(shop, PNG, LIST).json().getString("attachmentId");
        for (String id : List.of(picture, UUID.randomUUID().toString())) {
            assertProblem(
                    404, "ATTACHMENT_NOT_FOUND", stranger.api().get("/api/v1/attachments/" + id, stranger.token()));
            assertProblem(404, "ATTACHMENT_NOT_FOUND", Photo.place(stranger, id));
        }
        assertProblem(404, "ATTACHMENT_NOT_FOUND", shop.api().get("/api/v1/attachments/nonsense", shop.token()));
    }

    @Test
    void what_is_no_picture_is_refused_and_nothing_is_kept() {
        Shop shop = platform.shops().open();
        assertProblem(422, "ATTACHMENT_REFUSED", Photo.send(shop, PNG, new byte[0]));
        assertProblem(422, "ATTACHMENT_REFUSED", Photo.send(shop, PNG, "<svg/>".getBytes(StandardCharsets.UTF_8)));
        assertProblem(422, "ATTACHMENT_REFUSED", Photo.send(shop, PNG, Arrays.copyOf(LIST, LIST.length / 2)));
        assertProblem(422, "ATTACHMENT_REFUSED", Photo.send(shop, "image/jpeg", LIST));
        assertProblem(415, "UNSUPPORTED_MEDIA_TYPE", Photo.send(shop, "image/webp", LIST));
        assertProblem(413, "BODY_TOO_LARGE", Photo.send(shop, PNG, Arrays.copyOf(LIST, (10 << 20) + 1)));
        assertEquals(
                List.of("0"),
                platform.database()
                        .texts("SELECT count(*)::text FROM attachment WHERE retailer_id = ?", shop.partyId()));
    }

    @Test
    void an_address_of_somebody_elses_is_no_picture() {
        Shop shop = platform.shops().open();
        Answer refused =
                shop.api().post("/api/v1/orders", shop.token(), "{\"imageUrl\":\"https://example.com/list.jpg\"}");
        assertEquals(422, refused.status(), refused.body());
        assertEquals(List.of("/imageUrl"), refused.pointers());
    }

    private static void assertProblem(int status, String code, Answer answer) {
        assertEquals(status, answer.status(), answer.body());
        assertTrue(answer.isProblem());
        assertEquals(code, answer.code());
    }
}
