package com.khaacho.api.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** The version that a change names in {@code If-Match}, as the {@code ETag} of the answer before said it. */
public final class EntityTag {

    private static final Pattern VERSION = Pattern.compile("\"([0-9]{1,9})\"");

    private EntityTag() {}

    /**
     * The version named, or null for {@code *}: whatever is there.
     *
     * @throws ProblemException PRECONDITION_REQUIRED without the header, PRECONDITION_FAILED for a tag that is not ours
     */
    public static Integer required(HttpServletRequest request) {
        if (request.getHeader("If-Match") == null) {
            throw new ProblemException(
                    ProblemCode.PRECONDITION_REQUIRED, "If-Match has to name the ETag of what is changed");
        }
        return optional(request);
    }

    /**
     * The same, where a change may come without a version: null then, too.
     *
     * @throws ProblemException PRECONDITION_FAILED for a tag that is not ours
     */
    public static Integer optional(HttpServletRequest request) {
        String header = request.getHeader("If-Match");
        if (header == null || header.strip().equals("*")) {
            return null;
        }
        var version = VERSION.matcher(header.strip());
        if (!version.matches()) {
            throw new ProblemException(
                    ProblemCode.PRECONDITION_FAILED, "If-Match names no version that was ever given");
        }
        return Integer.valueOf(version.group(1));
    }
}
