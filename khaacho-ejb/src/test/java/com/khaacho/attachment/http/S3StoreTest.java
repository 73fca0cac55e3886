package com.khaacho.attachment.http;

import static com.khaacho.order.app.OrderFixture.CLOCK;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.attachment.AttachmentSettings.Bucket;
import com.khaacho.shared.StoreUnavailableException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class S3StoreTest {

    private static final UUID ID = UUID.fromString("3f0d3c63-7a4f-4c3e-9a51-0a3a5c6de8b1");
    private static final byte[] CONTENT = {1, 2, 3};
    private static final Instant MOMENT = Instant.parse("2013-05-24T00:00:00Z");
    private static final Bucket EXAMPLE = new Bucket(
            "https://examplebucket.s3.amazonaws.com",
            "examplebucket",
            "us-east-1",
            "AKIAIOSFODNN7EXAMPLE",
            "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");

    private final S3Stub service = new S3Stub();
    private final S3Store store = new S3Store(service.bucket(), CLOCK);

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void requests_are_signed_as_in_the_examples_that_amazon_publishes() {
        assertSignature(
                "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
                "/test.txt",
                Map.of("range", "bytes=0-9"));
        assertSignature(
                "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7", "/?max-keys=2&prefix=J", Map.of());
    }

    @Test
    void what_is_put_is_found_until_it_is_removed() {
        assertEquals(Optional.empty(), store.get(ID));
        store.put(ID, CONTENT);
        assertArrayEquals(CONTENT, store.get(ID).orElseThrow());
        store.remove(ID);
        store.remove(ID);
        assertEquals(Optional.empty(), store.get(ID));
        assertTrue(
                service.signatures().stream().allMatch(each -> each.contains("Credential=me/20261122/us-east-1/s3/")));
    }

    @Test
    void all_that_is_old_is_shown_page_by_page_and_nothing_else() {
        List<UUID> put = List.of(new UUID(1, 2), new UUID(3, 4), new UUID(5, 6));
        put.forEach(id -> store.put(id, CONTENT));
        service.keep("a-file-of-somebody-else", CONTENT);
        List<UUID> shown = new ArrayList<>();
        store.visitStoredBefore(S3Stub.STORED_AT.plusSeconds(1), 2, shown::addAll);
        assertEquals(put, shown);
        store.visitStoredBefore(S3Stub.STORED_AT, 2, page -> assertEquals(List.of(), page));
    }

    @Test
    void a_service_that_refuses_or_is_gone_or_talks_nonsense_is_away() {
        service.answers(403, "");
        assertThrows(StoreUnavailableException.class, () -> store.put(ID, CONTENT));
        assertThrows(StoreUnavailableException.class, () -> store.get(ID));
        assertThrows(StoreUnavailableException.class, () -> store.remove(ID));
        for (String nonsense : List.of("", "<", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>")) {
            service.answers(200, nonsense);
            assertThrows(
                    StoreUnavailableException.class,
                    () -> store.visitStoredBefore(MOMENT, 2, page -> assertEquals(List.of(), page)));
        }
        service.close();
        assertThrows(StoreUnavailableException.class, () -> store.put(ID, CONTENT));
    }

    @Test
    void settings_that_are_half_there_stop_the_start_and_the_key_is_not_shown() {
        assertThrows(IllegalArgumentException.class, () -> new Bucket("https://x/y", "bucket", "r", "a", "b"));
        assertThrows(IllegalArgumentException.class, () -> new Bucket("https://x", "../b", "r", "a", "b"));
        assertThrows(IllegalArgumentException.class, () -> new Bucket("https://x", "bucket", "r", "a", null));
        assertFalse(EXAMPLE.toString().contains("wJalr"));
        assertFalse(new Bucket(null, null, "us-east-1", null, null).isOn());
    }

    private static void assertSignature(String expected, String below, Map<String, String> others) {
        URI uri = URI.create(EXAMPLE.url() + below);
        String header = AwsSignature.headers(EXAMPLE, "GET", uri, new byte[0], others, MOMENT)
                .get("Authorization");
        assertEquals(expected, header.substring(header.lastIndexOf('=') + 1));
    }
}
