package com.khaacho.parsing;

import com.khaacho.ai.NoAnswerException;
import com.khaacho.catalog.Catalogue;

/** Understands orders that people wrote, over a catalogue. Safe for threads. */
public interface OrderParser {

    /**
     * Reads one message; writes nothing.
     *
     * @param text a stranger's, up to 10,000 characters
     * @throws NoAnswerException when it cannot say; another one may
     */
    Reading read(String text, Catalogue catalogue);
}
