package com.khaacho.attachment.program;

import com.khaacho.attachment.AttachmentSettings;
import com.khaacho.attachment.AttachmentSettings.Tesseract;
import com.khaacho.attachment.LocalRecognition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tesseract as it is installed: a process for each picture, which reads a file of ours and writes another, and is ended when it
 * takes too long. A process and not a library: what a picture does to it is not done to the server.
 */
@ApplicationScoped
public class TesseractProgram implements LocalRecognition {

    private static final Logger LOG = Logger.getLogger(TesseractProgram.class.getName());

    /** A page of words takes some ten kilobytes. */
    static final int MAX_ANSWER = 4 << 20;

    private static final Away AWAY = new Away("The reader of pictures does not work.");

    private final Tesseract settings;

    @Inject
    public TesseractProgram(AttachmentSettings settings) {
        this(settings.tesseract());
    }

    TesseractProgram(Tesseract settings) {
        this.settings = settings;
    }

    /** For the container's proxy only. */
    protected TesseractProgram() {
        this((Tesseract) null);
    }

    @Override
    public boolean isOn() {
        return settings.isOn();
    }

    @Override
    public Recognition read(byte[] picture) {
        try {
            Path folder = Files.createTempDirectory("khaacho-picture");
            try {
                return read(Files.write(folder.resolve("picture"), picture), folder.resolve("words"));
            } finally {
                Files.deleteIfExists(folder.resolve("picture"));
                Files.deleteIfExists(folder.resolve("words"));
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            return away(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return away(e);
        }
    }

    private Recognition read(Path picture, Path words) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(settings.program(), "stdin", "stdout", "-l", "nep+eng", "tsv");
        // One picture takes one processor, and not all that orders are worked with.
        command.environment().put("OMP_THREAD_LIMIT", "1");
        Process process = command.redirectInput(picture.toFile())
                .redirectOutput(words.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(settings.timeout().toMillis(), TimeUnit.MILLISECONDS) || process.exitValue() != 0) {
                return AWAY;
            }
        } finally {
            process.destroyForcibly();
        }
        try (InputStream in = Files.newInputStream(words)) {
            byte[] answer = in.readNBytes(MAX_ANSWER + 1);
            return answer.length > MAX_ANSWER ? AWAY : TesseractWords.of(new String(answer, StandardCharsets.UTF_8));
        }
    }

    private static Recognition away(Exception why) {
        LOG.log(Level.WARNING, "Tesseract could not be run: {0}", why.getMessage());
        return AWAY;
    }
}
