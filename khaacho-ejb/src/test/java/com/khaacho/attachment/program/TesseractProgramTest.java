package com.khaacho.attachment.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.khaacho.attachment.AttachmentSettings.Tesseract;
import com.khaacho.attachment.TextRecognition.Away;
import com.khaacho.attachment.TextRecognition.Nothing;
import com.khaacho.attachment.TextRecognition.Read;
import com.khaacho.attachment.TextRecognition.Recognition;
import com.khaacho.attachment.image.Snapshots;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TesseractProgramTest {

    private static final String WORDS =
            """
            level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext
            1\t1\t0\t0\t0\t0\t0\t0\t900\t120\t-1\t
            5\t1\t1\t1\t1\t1\t30\t40\t20\t30\t96.5\t५
            5\t1\t1\t1\t1\t2\t60\t40\t60\t30\t91.5\tबोरा
            5\t1\t1\t1\t2\t1\t30\t80\t20\t30\t82\t2
            5\t1\t1\t1\t2\t2\t60\t80\t60\t30\t90\tpeti
            5\t1\t1\t1\t2\t3\t60\t80\t60\t30\t95\t\s
            """;

    @TempDir
    private Path folder;

    @Test
    void words_come_line_by_line_with_their_mean_confidence() {
        assertEquals(new Read("५ बोरा\n2 peti", new BigDecimal("0.9000")), TesseractWords.of(WORDS));
    }

    @Test
    void a_table_without_words_is_no_text() {
        assertInstanceOf(Nothing.class, TesseractWords.of(""));
        assertInstanceOf(Nothing.class, TesseractWords.of("no table at all\n\t\t\n"));
    }

    @Test
    void a_confidence_that_is_none_is_not_trusted() {
        String row = "5\t1\t1\t1\t1\t1\t0\t0\t0\t0\t%s\tword\n";
        assertEquals(new Read("word", new BigDecimal("0.0000")), TesseractWords.of(row.formatted("NaN")));
        assertEquals(new Read("word", new BigDecimal("1.0000")), TesseractWords.of(row.formatted("900")));
    }

    @Test
    void the_program_is_given_the_picture_and_asked_for_both_languages() throws IOException {
        String echo = "printf '5\\t1\\t1\\t1\\t1\\t1\\t0\\t0\\t0\\t0\\t80\\t%s\\n' \"$4 $(cat)\"";
        assertEquals(new Read("nep+eng picture", new BigDecimal("0.8000")), read(script(echo)));
    }

    @Test
    void a_program_that_fails_hangs_or_is_missing_may_be_asked_again() throws IOException {
        assertInstanceOf(Away.class, read(script("exit 1")));
        assertInstanceOf(Away.class, read(script("exec sleep 60")));
        assertInstanceOf(Away.class, read(script("head -c 5000000 /dev/zero")));
        assertInstanceOf(Away.class, read(folder.resolve("nothing-here").toString()));
    }

    @Test
    void without_a_program_it_is_off() {
        assertFalse(new TesseractProgram(new Tesseract(null, Duration.ofSeconds(1))).isOn());
    }

    @Test
    void a_true_tesseract_reads_print() {
        assumeTrue(isInstalled(), "Tesseract with nep and eng is not installed here");
        BufferedImage paper = new BufferedImage(900, 120, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = paper.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 900, 120);
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 40));
        pen.drawString("2 bora jeera masino", 30, 75);
        pen.dispose();
        Tesseract settings = new Tesseract("tesseract", Duration.ofSeconds(30));
        Recognition read = new TesseractProgram(settings).read(Snapshots.jpeg(paper));
        assertTrue(assertInstanceOf(Read.class, read).text().contains("jeera masino"), read.toString());
    }

    private static boolean isInstalled() {
        try {
            Process process = new ProcessBuilder("tesseract", "--list-langs")
                    .redirectErrorStream(true)
                    .start();
            String languages =
                    new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return languages.contains("nep") && languages.contains("eng");
        } catch (IOException e) {
            return false;
        }
    }

    private static Recognition read(String program) {
        return new TesseractProgram(new Tesseract(program, Duration.ofSeconds(1)))
                .read("picture".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private String script(String line) throws IOException {
        Path script = Files.createTempFile(
                folder,
                "tesseract",
                ".sh",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        return Files.writeString(script, "#!/bin/sh\n" + line + "\n").toString();
    }
}
