package com.khaacho.sample;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password hash as Jakarta Security's {@code Pbkdf2PasswordHash} writes and verifies it:
 * {@code algorithm:iterations:base64(salt):base64(hash)}.
 */
record PasswordHash(String encoded) {

    private static final String ALGORITHM = "HmacSHA256";
    // The default of Jakarta Security. More would only slow signing in: sample passwords have 120 random bits, so no
    // number of iterations makes guessing them from the hash easier or harder in practice.
    private static final int ITERATIONS = 2048;
    private static final int SALT_BYTES = 32;
    private static final int HASH_BYTES = 32;

    static PasswordHash of(String password) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        byte[] hash = derive(password, salt, ITERATIONS, HASH_BYTES);
        Base64.Encoder base64 = Base64.getEncoder();
        return new PasswordHash("PBKDF2With" + ALGORITHM + ":" + ITERATIONS + ":" + base64.encodeToString(salt) + ":"
                + base64.encodeToString(hash));
    }

    boolean verifies(String password) {
        String[] parts = encoded.split(":", -1);
        if (parts.length != 4 || !parts[0].equals("PBKDF2With" + ALGORITHM)) {
            return false;
        }
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] expected = Base64.getDecoder().decode(parts[3]);
        return MessageDigest.isEqual(expected, derive(password, salt, Integer.parseInt(parts[1]), expected.length));
    }

    private static byte[] derive(String password, byte[] salt, int iterations, int hashBytes) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, hashBytes * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2With" + ALGORITHM)
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java 17 has PBKDF2With" + ALGORITHM, e);
        } finally {
            spec.clearPassword();
        }
    }
}
