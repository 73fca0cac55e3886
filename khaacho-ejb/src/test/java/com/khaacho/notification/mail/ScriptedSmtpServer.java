package com.khaacho.notification.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** An SMTP server that answers one command as told, or hangs up on it; it takes one connection after the other. */
final class ScriptedSmtpServer implements AutoCloseable {

    static final String HANG_UP = "";

    private static final long PATIENCE_MILLIS = 10_000;

    private final ServerSocket socket;
    private final Map<String, String> answers;
    private final AtomicInteger breaks = new AtomicInteger();
    private final Thread thread = new Thread(this::serve, "scripted-smtp");

    /**
     * Starts at once.
     *
     * @param answers by command (MAIL, RCPT, DATA, and "." for the end of the message); others are answered well
     */
    ScriptedSmtpServer(Map<String, String> answers) throws IOException {
        this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        this.answers = answers;
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException e) {
                // The test has closed this server or the client has hung up; the loop's condition tells which.
                breaks.incrementAndGet();
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        Writer out = new OutputStreamWriter(client.getOutputStream(), StandardCharsets.UTF_8);
        say(out, "220 ready");
        boolean inMessage = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (inMessage && !line.equals(".")) {
                continue;
            }
            String command = inMessage ? "." : line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
            String answer = answers.getOrDefault(command, command.equals("DATA") ? "354 go on" : "250 fine");
            if (answer.equals(HANG_UP)) {
                return;
            }
            say(out, answer);
            inMessage = answer.startsWith("354");
        }
    }

    private static void say(Writer out, String answer) throws IOException {
        out.write(answer + "\r\n");
        out.flush();
    }

    /** Waits for the thread: as long as it is still in accept, the closed server takes one more client. */
    @Override
    public void close() throws IOException {
        socket.close();
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
