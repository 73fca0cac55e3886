package com.khaacho.launcher.installation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    private Path home;

    @Test
    void a_password_is_made_once_and_differs_from_every_other() {
        String password = secrets().password("broker");
        assertTrue(password.matches("[A-Za-z0-9_-]{32}"), password);
        assertEquals(password, secrets().password("broker"));
        assertNotEquals(password, secrets().password("postgres"));
    }

    @Test
    void only_their_owner_reads_the_files() throws IOException {
        secrets().password("broker");
        secrets().jwtPrivateKey();
        secrets().orderIdKey();
        try (Stream<Path> files = Files.walk(home.resolve("secrets"))) {
            for (Path file : files.toList()) {
                String expected = Files.isDirectory(file) ? "rwx------" : "rw-------";
                assertEquals(expected, PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
        }
    }

    @Test
    void what_the_private_key_signs_the_public_key_verifies() throws Exception {
        KeyFactory rsa = KeyFactory.getInstance("RSA");
        PrivateKey signing =
                rsa.generatePrivate(new PKCS8EncodedKeySpec(encoded(secrets().jwtPrivateKey())));
        PublicKey verifying =
                rsa.generatePublic(new X509EncodedKeySpec(encoded(secrets().jwtPublicKey())));
        byte[] token = "token".getBytes(StandardCharsets.UTF_8);
        Signature signer = Signature.getInstance("SHA256withRSA");
        signer.initSign(signing);
        signer.update(token);
        Signature verifier = Signature.getInstance("SHA256withRSA");
        verifier.initVerify(verifying);
        verifier.update(token);
        assertTrue(verifier.verify(signer.sign()));
    }

    @Test
    void the_key_of_order_ids_has_32_bytes() throws IOException {
        assertEquals(32, Files.size(secrets().orderIdKey()));
    }

    private Secrets secrets() {
        return Installation.at(home, Ports.startingAt(1)).secrets();
    }

    private static byte[] encoded(Path pem) throws IOException {
        String body = Files.readString(pem).replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        return Base64.getDecoder().decode(body);
    }
}
