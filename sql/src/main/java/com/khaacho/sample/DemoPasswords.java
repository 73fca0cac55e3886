package com.khaacho.sample;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * The passwords of the sample users, drawn once per installation: one each for the first retailer, the first
 * vendor, the operator and the administrator, and one that all other sample users share.
 */
public record DemoPasswords(String retailer, String vendor, String operator, String admin, String others) {

    // 15 bytes are 120 random bits and exactly 20 letters, digits, '-' and '_': nothing a shell would need quoted.
    private static final int RANDOM_BYTES = 15;

    public static DemoPasswords random() {
        return new DemoPasswords(one(), one(), one(), one(), one());
    }

    List<String> all() {
        return List.of(retailer, vendor, operator, admin, others);
    }

    private static String one() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    /** Keeps the passwords out of logs. */
    @Override
    public String toString() {
        return "DemoPasswords[hidden]";
    }
}
