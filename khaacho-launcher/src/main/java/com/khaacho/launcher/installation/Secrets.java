package com.khaacho.launcher.installation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Base64;

/** Passwords and keys of one installation, made when first asked for and kept in files of its owner alone. */
public final class Secrets {
    private static final int PASSWORD_BYTES = 24;
    private static final int ORDER_ID_KEY_BYTES = 32;
    private static final int RSA_BITS = 2048;
    private static final int PEM_COLUMNS = 64;

    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    Secrets(Path folder) {
        this.folder = folder;
    }

    /** The password kept under this name; letters, digits, '-' and '_' only, so that it fits any URL or property. */
    public synchronized String password(String name) {
        return PrivateFiles.read(passwordFile(name)).strip();
    }

    public synchronized Path passwordFile(String name) {
        Path file = folder.resolve(name + ".password");
        if (Files.notExists(file)) {
            PrivateFiles.write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(PASSWORD_BYTES)));
        }
        return file;
    }

    /** 32 random bytes that sign order ids. */
    public synchronized Path orderIdKey() {
        Path file = folder.resolve("order-id.key");
        if (Files.notExists(file)) {
            PrivateFiles.write(file, bytes(ORDER_ID_KEY_BYTES));
        }
        return file;
    }

    public Path jwtPrivateKey() {
        makeJwtKeys();
        return folder.resolve("jwt-private.pem");
    }

    public Path jwtPublicKey() {
        makeJwtKeys();
        return folder.resolve("jwt-public.pem");
    }

    private synchronized void makeJwtKeys() {
        // The private key is written last: where it exists, both do.
        Path privateKey = folder.resolve("jwt-private.pem");
        if (Files.exists(privateKey)) {
            return;
        }
        KeyPair pair = rsaKeys();
        PrivateFiles.write(
                folder.resolve("jwt-public.pem"),
                pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        PrivateFiles.write(privateKey, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
    }

    private KeyPair rsaKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(RSA_BITS, random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no RSA", e);
        }
    }

    private static String pem(String kind, byte[] encoded) {
        String body = Base64.getMimeEncoder(PEM_COLUMNS, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
    }

    private byte[] bytes(int length) {
        byte[] made = new byte[length];
        random.nextBytes(made);
        return made;
    }
}
