package com.khaacho.attachment;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** What an attachment may be, told by how it begins and never by what its sender says. */
public enum AttachmentForm {
    JPEG("image/jpeg", "ffd8ff"),
    PNG("image/png", "89504e470d0a1a0a"),
    PDF("application/pdf", "255044462d");

    private static final int LONGEST = 16;

    private final String mediaType;
    private final String beginning;

    /** @param beginning of the content, in hexadecimal */
    AttachmentForm(String mediaType, String beginning) {
        this.mediaType = mediaType;
        this.beginning = beginning;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What it is kept as: every picture is drawn anew as JPEG. */
    public AttachmentForm kept() {
        return this == PDF ? PDF : JPEG;
    }

    /** Empty for what is none of them. */
    public static Optional<AttachmentForm> of(byte[] content) {
        String begins = HexFormat.of().formatHex(content, 0, Math.min(content.length, LONGEST));
        return Arrays.stream(values())
                .filter(form -> begins.startsWith(form.beginning))
                .findFirst();
    }
}
