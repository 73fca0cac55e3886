package com.khaacho.parsing;

/** A mistake with a suggestion, with the stable code that the problem mapper turns into a 4xx answer. */
public final class AliasException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Code code;

    /** What stands against it. */
    public enum Code {
        ALIAS_SUGGESTION_NOT_FOUND,
        /** The other was decided before. */
        ALIAS_DECIDED,
        /** With this alias a text would not be read as the product. */
        ALIAS_REFUSED
    }

    public AliasException(Code code, String detail) {
        super(detail);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
