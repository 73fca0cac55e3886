package com.khaacho.order.rest;

import com.khaacho.api.rest.Parameters;
import com.khaacho.api.rest.ProblemCode;
import com.khaacho.api.rest.ProblemException;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** The name of a template in an address; each spelling that looks the same is the same name. */
final class TemplateName {

    /** Words and numbers of any script; nothing that means something in an address. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._-]{0,63}");

    private TemplateName() {}

    /**
     * A name that somebody gives.
     *
     * @throws ProblemException INVALID_PARAMETER
     */
    static String chosen(String text) {
        String name = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (!NAME.matcher(name).matches()) {
            throw Parameters.invalid(
                    "name",
                    "has 1 to 64 letters, digits, spaces, dots, hyphens and underscores, and begins with a letter or digit");
        }
        return name;
    }

    /**
     * A name that somebody asks for.
     *
     * @throws ProblemException TEMPLATE_NOT_FOUND for what cannot be one: to the caller it is one more unknown template
     */
    static String known(String text) {
        String name = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (!NAME.matcher(name).matches()) {
            throw new ProblemException(ProblemCode.TEMPLATE_NOT_FOUND, "There is no such template");
        }
        return name;
    }
}
