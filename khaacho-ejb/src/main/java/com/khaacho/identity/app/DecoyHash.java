package com.khaacho.identity.app;

/**
 * What an unknown user's password is compared with, so that the answer takes as long as for a known one. It has the
 * parameters of the hashes that the platform stores; whoever raises those raises these.
 */
final class DecoyHash {

    static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    static final int ITERATIONS = 2_048;

    /** Salt and hash of nothing: no password leads to 32 zero bytes. */
    private static final String ZEROS = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    static final String TEXT = ALGORITHM + ":" + ITERATIONS + ":" + ZEROS + ":" + ZEROS;

    private DecoyHash() {}
}
