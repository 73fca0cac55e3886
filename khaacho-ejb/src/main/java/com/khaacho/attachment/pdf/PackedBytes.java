package com.khaacho.attachment.pdf;

import com.khaacho.attachment.AttachmentException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Looks at a document before PDFBox does, which unpacks whatever it meets into the heap: all that is packed is unpacked here piece by
 * piece and counted, and what cannot be counted so is refused. It looks at the bytes and not at the structure, for the structure is what an
 * attacker would lie about.
 */
final class PackedBytes {

    /** A page scanned at 300 dpi has 26 MB of pixels. */
    static final int MAX_UNPACKED = 64 << 20;

    /** Of a picture on a page: 48 MB while it is drawn. */
    static final long MAX_PIXELS = 16_000_000;

    private static final int PIECE = 64 << 10;

    /** So much of a piece is looked at again with the next one: longer than anything that is looked for. */
    private static final int OVERLAP = 256;

    /** PDFBox reads over two bytes of a packed stream, whatever they are. */
    private static final int PACKED_HEADER = 2;

    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern STREAM = Pattern.compile("stream *(?:\r\n?|\n)?");
    private static final Pattern FILTER = Pattern.compile("/Filter(?![A-Za-z])");

    /** One packing of those that can be counted, by its name; no reference, which could lead anywhere. */
    private static final Pattern ONE_FILTER = Pattern.compile("/Filter\\s*(?:X|\\[\\s*(?:X\\s*)?])"
            .replace("X", "/(?:FlateDecode|Fl|DCTDecode|DCT|CCITTFaxDecode|CCF|ASCII85Decode|A85)(?![A-Za-z0-9])"));

    /** Sides of tables that PDFBox makes room for before it reads them, with five digits or said elsewhere. */
    private static final Pattern WIDE =
            Pattern.compile("/(?:Height|H|Width|Rows|Columns|Colors|BitsPerComponent)(?![A-Za-z])"
                    + "(?:\\s|%[^\\r\\n]*[\\r\\n])*[+-]?(?:\\d{5}|\\d+\\s+\\d+\\s+R|\\d*\\.?\\d*[eE])");

    private int unpacked;

    private PackedBytes() {}

    /** Throws ATTACHMENT_REFUSED for what is packed beyond reason, or locked. */
    static void check(byte[] pdf) {
        new PackedBytes().checkAll(pdf);
    }

    private void checkAll(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        checkNames(text, text.length());
        Matcher stream = STREAM.matcher(text);
        while (stream.find()) {
            unpack(pdf, stream.end() + PACKED_HEADER);
            measure(pdf, stream.end());
        }
    }

    private void unpack(byte[] pdf, int from) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(pdf, Math.min(from, pdf.length), Math.max(0, pdf.length - from));
            byte[] piece = new byte[OVERLAP + PIECE];
            int length = inflater.inflate(piece, OVERLAP, PIECE);
            while (length > 0) {
                unpacked += length;
                if (unpacked > MAX_UNPACKED) {
                    throw AttachmentException.refused("The document holds more than it may when it is unpacked");
                }
                checkNames(new String(piece, 0, OVERLAP + length, StandardCharsets.ISO_8859_1), PIECE);
                System.arraycopy(piece, length, piece, 0, OVERLAP);
                length = inflater.inflate(piece, OVERLAP, PIECE);
            }
        } catch (DataFormatException e) {
            // Not packed so, or not to its end: PDFBox gets no further either.
            return;
        } finally {
            inflater.end();
        }
    }

    private static void measure(byte[] pdf, int from) {
        int start = from < pdf.length && pdf[from] == '\n' ? from + 1 : from;
        if (start + 1 >= pdf.length || pdf[start] != (byte) 0xFF || pdf[start + 1] != (byte) 0xD8) {
            return;
        }
        ImageReader reader = ImageIO.getImageReadersByFormatName("JPEG").next();
        try (ImageInputStream in =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(pdf, start, pdf.length - start))) {
            reader.setInput(in, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MAX_PIXELS) {
                throw AttachmentException.refused("A picture in the document has more than " + MAX_PIXELS + " pixels");
            }
        } catch (IOException e) {
            // No picture: PDFBox meets the same.
            return;
        } finally {
            reader.dispose();
        }
    }

    /** @param before what begins behind it is looked at again with the next piece */
    private static void checkNames(String text, int before) {
        String plain = ESCAPED.matcher(text)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
        Matcher filter = FILTER.matcher(plain);
        Matcher good = ONE_FILTER.matcher(plain);
        while (filter.find() && filter.start() < before) {
            if (!good.region(filter.start(), plain.length()).lookingAt()) {
                throw AttachmentException.refused("The document is locked, or packed in a way that is not read");
            }
        }
        if (WIDE.matcher(plain).find()) {
            throw AttachmentException.refused("Something in the document is too wide or too high");
        }
    }
}
