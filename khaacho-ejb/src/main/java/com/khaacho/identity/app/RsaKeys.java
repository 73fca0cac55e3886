package com.khaacho.identity.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Reads RSA keys from PEM files; every failure names the setting, never the content. */
final class RsaKeys {

    /** What RS256 asks for at least (RFC 7518, 3.3). */
    private static final int MIN_BITS = 2048;

    private RsaKeys() {}

    /** PKCS #8, {@code BEGIN PRIVATE KEY}. */
    static RSAPrivateCrtKey privateKey(String setting, String file) {
        byte[] der = der(setting, file, "PRIVATE KEY");
        try {
            return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(setting + " holds no RSA private key in PKCS #8: " + file, e);
        }
    }

    /** X.509, {@code BEGIN PUBLIC KEY}. */
    static RSAPublicKey publicKey(String setting, String file) {
        byte[] der = der(setting, file, "PUBLIC KEY");
        try {
            RSAPublicKey key = (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der));
            if (key.getModulus().bitLength() < MIN_BITS) {
                throw new IllegalStateException(setting + " has fewer than " + MIN_BITS + " bits: " + file);
            }
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(setting + " holds no RSA public key in X.509: " + file, e);
        }
    }

    private static byte[] der(String setting, String file, String kind) {
        if (file == null) {
            throw new IllegalStateException(setting + " is not set; it names a PEM file");
        }
        String begin = "-----BEGIN " + kind + "-----";
        String end = "-----END " + kind + "-----";
        try {
            String pem = Files.readString(Path.of(file)).strip();
            if (!pem.startsWith(begin) || !pem.endsWith(end)) {
                throw new IllegalStateException(setting + " is no PEM file with a " + kind + ": " + file);
            }
            return Base64.getMimeDecoder().decode(pem.substring(begin.length(), pem.length() - end.length()));
        } catch (IOException e) {
            throw new IllegalStateException(setting + " cannot be read: " + file, e);
        }
    }
}
