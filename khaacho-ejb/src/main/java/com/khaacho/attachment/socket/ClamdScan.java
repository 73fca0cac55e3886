package com.khaacho.attachment.socket;

import com.khaacho.attachment.AttachmentSettings;
import com.khaacho.attachment.AttachmentSettings.Clamd;
import com.khaacho.attachment.ScannerUnavailableException;
import com.khaacho.attachment.VirusScan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * ClamAV's daemon: {@code INSTREAM} of clamd(8), the content in pieces with their length before them and a length of 0 at the
 * end; the answer is one line.
 */
@ApplicationScoped
public class ClamdScan implements VirusScan {

    private static final int PIECE = 64 << 10;
    private static final int MAX_ANSWER = 1024;

    private final Clamd settings;

    @Inject
    public ClamdScan(AttachmentSettings settings) {
        this(settings.clamd());
    }

    ClamdScan(Clamd settings) {
        this.settings = settings;
    }

    /** For the container's proxy only. */
    protected ClamdScan() {
        this((Clamd) null);
    }

    @Override
    public boolean isClean(byte[] content) {
        if (!settings.isOn()) {
            return true;
        }
        int millis = Math.toIntExact(settings.timeout().toMillis());
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(settings.host(), settings.port()), millis);
            socket.setSoTimeout(millis);
            send(content, new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), PIECE)));
            return isClean(new String(socket.getInputStream().readNBytes(MAX_ANSWER), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new ScannerUnavailableException("The virus scanner does not answer", e);
        }
    }

    private static void send(byte[] content, DataOutputStream out) throws IOException {
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        for (int from = 0; from < content.length; from += PIECE) {
            int length = Math.min(PIECE, content.length - from);
            out.writeInt(length);
            out.write(content, from, length);
        }
        out.writeInt(0);
        out.flush();
    }

    /** Only what surely is clean passes. */
    private static boolean isClean(String answer) throws IOException {
        String line = answer.strip().replace("\0", "");
        if (line.equals("stream: OK")) {
            return true;
        } else if (line.startsWith("stream: ") && line.endsWith(" FOUND")) {
            return false;
        }
        throw new IOException("it answered: " + line);
    }
}
