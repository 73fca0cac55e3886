package com.khaacho.launcher.payara;

/**
 * How much of a request's header fields a listener reads. What is longer it refuses itself, with an empty 400; the
 * application refuses what passes 8 KiB with a problem, so the listener must read more than that.
 */
final class HeaderBuffer {
    private static final int BYTES = 65_536;

    private HeaderBuffer() {}

    /** The asadmin command for a listener's protocol, named by its dotted name. */
    static String command(String protocol) {
        return "set " + protocol + ".http.header-buffer-length-bytes=" + BYTES;
    }
}
