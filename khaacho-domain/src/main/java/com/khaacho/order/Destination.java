package com.khaacho.order;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The door that an order goes to, and whom to call there. Personal data: it is shown to whoever delivers, and never logged.
 *
 * @param address street or tole, at most 200 characters on one line, or null
 * @param phone in E.164, or null
 */
public record Destination(String address, String phone) {

    /** Nobody said. */
    public static final Destination NONE = new Destination(null, null);

    /**
     * The same for each way to write an address that differs in case, blanks and punctuation alone: SHA-256 in hexadecimal,
     * or null without an address.
     */
    public String addressKey() {
        return address == null ? null : HexFormat.of().formatHex(sha256(plain(address)));
    }

    /** Letters, their marks and digits in lower case, a single blank for whatever stands between them. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        folded.codePoints().forEach(c -> {
            if (isOfWord(c)) {
                plain.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c);
            } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        });
        return plain.toString().strip();
    }

    /** The vowel signs of Devanagari are marks. */
    private static boolean isOfWord(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** Says that something is there, not what. */
    @Override
    public String toString() {
        return "Destination[address " + (address == null ? "absent" : "present") + ", phone "
                + (phone == null ? "absent" : "present") + "]";
    }
}
