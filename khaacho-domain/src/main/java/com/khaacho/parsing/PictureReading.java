package com.khaacho.parsing;

/**
 * How far the picture that an order came as is read.
 *
 * @param why what a person is told, null where nothing is to be told
 */
public record PictureReading(State state, String why) {

    /** Of an order in words alone. */
    public static final PictureReading NONE = new PictureReading(State.READ, null);

    /** How far it is. */
    public enum State {
        /** Somebody reads it, or will. */
        PENDING,
        /** Its words are the order's text. */
        READ,
        /** The same, but they may be others: a person looks at what they are understood as. */
        DOUBTFUL,
        /** Nobody but a person reads it. */
        UNREADABLE
    }

    public static PictureReading unreadable(String why) {
        return new PictureReading(State.UNREADABLE, why);
    }

    public boolean isPending() {
        return state == State.PENDING;
    }

    public boolean isSure() {
        return state == State.READ;
    }
}
