package com.khaacho.attachment;

/** Makes a new picture of the same look: nothing but pixels gets through, neither where it was taken nor what hides in it. */
public interface PictureCleaner {

    /**
     * Decodes and encodes it anew, upright, and smaller where it is larger than a reader needs.
     *
     * @param form what the content begins as; what is answered is of {@link AttachmentForm#kept}
     * @throws AttachmentException ATTACHMENT_REFUSED for what is no whole picture, or one of too many pixels
     */
    byte[] clean(AttachmentForm form, byte[] content);
}
