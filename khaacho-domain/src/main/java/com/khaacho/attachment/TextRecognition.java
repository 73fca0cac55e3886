package com.khaacho.attachment;

import java.math.BigDecimal;

/** Reads what is written in a picture. */
public interface TextRecognition {

    /** Whether it is set up here. */
    boolean isOn();

    /** Takes seconds, for a limited number of them; never within a transaction. */
    Recognition read(byte[] picture);

    /** What came of reading. */
    sealed interface Recognition {}

    /**
     * There is writing.
     *
     * @param text as it was read, unchecked
     * @param confidence 0 to 1
     */
    record Read(String text, BigDecimal confidence) implements Recognition {}

    /** It was looked at, and looking again would bring no more. */
    record Nothing(String why) implements Recognition {}

    /** The reader did not answer, or not sensibly; later it may. */
    record Away(String why) implements Recognition {}
}
