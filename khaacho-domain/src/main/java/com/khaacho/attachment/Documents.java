package com.khaacho.attachment;

import java.util.List;

/** Opens documents of strangers, within limits. */
public interface Documents {

    /**
     * The same pages without what notes say of them and of their pictures.
     *
     * @throws AttachmentException ATTACHMENT_REFUSED for what is no document, has too many pages, is locked, packed beyond reason
     *     or holds programs or files
     */
    byte[] clean(byte[] pdf);

    /**
     * What can be read in a document that was cleaned.
     *
     * @throws AttachmentException ATTACHMENT_REFUSED when that is too much
     */
    Pages read(byte[] pdf);

    /**
     * What is on all pages together.
     *
     * @param text the words that are written as such, or an empty text
     * @param pictures scanned pages, as JPEG, in their order
     */
    record Pages(String text, List<byte[]> pictures) {

        public Pages {
            pictures = List.copyOf(pictures);
        }
    }
}
