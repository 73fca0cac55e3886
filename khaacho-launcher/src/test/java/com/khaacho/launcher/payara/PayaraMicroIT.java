package com.khaacho.launcher.payara;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.launcher.installation.Distribution;
import com.khaacho.launcher.installation.Installation;
import com.khaacho.launcher.installation.Ports;
import com.khaacho.launcher.process.Deadline;
import com.khaacho.launcher.process.ServerState;
import com.khaacho.launcher.process.StartFailure;
import com.khaacho.launcher.process.TcpPort;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PayaraMicroIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int FIRST_PORT = Integer.getInteger("khaacho.test.port", 22_000) + 20;

    @TempDir
    private Path home;

    private PayaraMicro payara;

    @AfterEach
    void end_the_server() {
        if (payara != null) {
            payara.kill();
        }
    }

    @Test
    void it_deploys_the_adapter_and_an_archive_on_loopback_alone_and_stops_in_good_order() throws IOException {
        Installation installation = start(archive("index.html", "<p>namaste</p>"));
        payara.awaitReady(PATIENCE);
        assertEquals(ServerState.READY, payara.state());
        assertTrue(payara.residentBytes() > 0);
        for (InetAddress address : NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(candidate -> !candidate.isLoopbackAddress())
                .toList()) {
            assertFalse(TcpPort.answers(
                    address.getHostAddress(), installation.ports().http()));
            assertFalse(TcpPort.answers(
                    address.getHostAddress(), installation.ports().dataGrid()));
        }
        payara.stop();
        assertEquals(ServerState.STOPPED, payara.state());
    }

    @Test
    void nobody_is_answered_before_everything_is_deployed() throws IOException {
        Installation installation = start(archive("index.html", "<p>namaste</p>"));
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest question = HttpRequest.newBuilder(URI.create(installation.baseUrl() + "/index.html"))
                .build();
        List<Integer> answers = new ArrayList<>();
        Deadline.in(PATIENCE).await(() -> {
            answer(client, question).ifPresent(answers::add);
            return !answers.isEmpty();
        });
        assertEquals(List.of(200), answers);
    }

    @Test
    void an_archive_that_cannot_be_deployed_is_a_failed_start_with_its_reason() throws IOException {
        start(archive("WEB-INF/web.xml", "<web-app><unclosed>"));
        StartFailure failure = assertThrows(StartFailure.class, () -> payara.awaitReady(PATIENCE));
        assertTrue(failure.getMessage().contains("WEB-INF/web.xml"), failure.getMessage());
    }

    private Installation start(Path archive) {
        Installation installation = Installation.at(home, Ports.startingAt(FIRST_PORT));
        payara = new PayaraMicro(
                installation, Distribution.find(), MicroOptions.byDefault().withQuickStart(), archive);
        payara.start();
        return installation;
    }

    private static OptionalInt answer(HttpClient client, HttpRequest question) {
        try {
            return OptionalInt.of(client.send(question, HttpResponse.BodyHandlers.discarding())
                    .statusCode());
        } catch (IOException nobodyListens) {
            return OptionalInt.empty();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Path archive(String entry, String content) throws IOException {
        Path file = home.resolve("test.war");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
