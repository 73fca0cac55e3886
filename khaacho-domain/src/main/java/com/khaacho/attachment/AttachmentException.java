package com.khaacho.attachment;

/** A caller's mistake with an attachment, with the stable code that the problem mapper turns into a 4xx answer. */
public final class AttachmentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Code code;

    /** What stands against it. */
    public enum Code {
        /** No such attachment for this caller. */
        ATTACHMENT_NOT_FOUND,
        /** It is no picture that can be taken: damaged, too large in pixels, infected, or something else altogether. */
        ATTACHMENT_REFUSED
    }

    public AttachmentException(Code code, String detail) {
        super(detail);
        this.code = code;
    }

    /** The refusal of what was sent, with the reason. */
    public static AttachmentException refused(String detail) {
        return new AttachmentException(Code.ATTACHMENT_REFUSED, detail);
    }

    /** A stranger's attachment is absent like one that never was. */
    public static AttachmentException absent() {
        return new AttachmentException(Code.ATTACHMENT_NOT_FOUND, "There is no such attachment");
    }

    public Code code() {
        return code;
    }
}
