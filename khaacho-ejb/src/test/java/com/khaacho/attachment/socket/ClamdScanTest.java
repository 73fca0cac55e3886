package com.khaacho.attachment.socket;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.attachment.AttachmentSettings.Clamd;
import com.khaacho.attachment.ScannerUnavailableException;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClamdScanTest {

    private static final byte[] CONTENT = new byte[150_000];

    private ServerSocket clamd;

    @BeforeEach
    void open() throws IOException {
        new Random(1).nextBytes(CONTENT);
        clamd = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        clamd.close();
    }

    @Test
    void all_of_the_content_is_scanned() throws IOException {
        CompletableFuture<byte[]> received = answers("stream: OK\0");
        assertTrue(scan());
        assertArrayEquals(CONTENT, received.join());
    }

    @Test
    void what_is_found_is_not_clean() {
        CompletableFuture<byte[]> received = answers("stream: Eicar-Test-Signature FOUND\0");
        assertFalse(scan());
        assertArrayEquals(CONTENT, received.join());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "INSTREAM size limit exceeded. ERROR\0", "UNKNOWN COMMAND\0", "stream: OK or so\0", "OK\0"})
    void what_is_not_surely_clean_is_not_told(String answer) {
        CompletableFuture<byte[]> received = answers(answer);
        assertThrows(ScannerUnavailableException.class, this::scan);
        assertArrayEquals(CONTENT, received.join());
    }

    @Test
    void a_scanner_that_hangs_or_is_gone_is_not_waited_for() throws IOException {
        assertThrows(ScannerUnavailableException.class, this::scan);
        clamd.close();
        assertThrows(ScannerUnavailableException.class, this::scan);
    }

    @Test
    void without_a_scanner_nothing_is_scanned() {
        assertTrue(new ClamdScan(new Clamd(null, 3310, Duration.ofSeconds(1))).isClean(CONTENT));
    }

    private boolean scan() {
        return new ClamdScan(new Clamd("127.0.0.1", clamd.getLocalPort(), Duration.ofMillis(500))).isClean(CONTENT);
    }

    private CompletableFuture<byte[]> answers(String answer) {
        return CompletableFuture.supplyAsync(() -> {
            try (Socket caller = clamd.accept()) {
                byte[] content = receive(new DataInputStream(caller.getInputStream()));
                caller.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                return content;
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private static byte[] receive(DataInputStream in) throws IOException {
        assertEquals("zINSTREAM\0", new String(in.readNBytes(10), StandardCharsets.US_ASCII));
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            content.write(in.readNBytes(length));
        }
        return content.toByteArray();
    }
}
