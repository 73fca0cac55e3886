package com.khaacho.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenMintTest {
    @TempDir
    private Path folder;

    @Test
    void a_token_is_signed_with_the_installations_key_and_carries_the_claims_of_a_person_who_signed_in()
            throws GeneralSecurityException, IOException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair keys = generator.generateKeyPair();
        Path pem = folder.resolve("private.pem");
        Files.writeString(
                pem,
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(keys.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
        Buyer buyer = new Buyer(UUID.randomUUID(), "shop-001", UUID.randomUUID());

        String[] parts = new TokenMint(pem, Instant.ofEpochSecond(1_000_000))
                .tokenOf(buyer)
                .split("\\.", -1);

        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(keys.getPublic());
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertTrue(signature.verify(Base64.getUrlDecoder().decode(parts[2])));
        JsonObject claims = Json.createReader(
                        new StringReader(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)))
                .readObject();
        assertEquals("khaacho", claims.getString("iss"));
        assertEquals(buyer.userId().toString(), claims.getString("sub"));
        assertEquals("shop-001", claims.getString("upn"));
        assertEquals("RETAILER", claims.getJsonArray("groups").getString(0));
        assertEquals(buyer.retailerId().toString(), claims.getString("party"));
        assertEquals(1_000_000, claims.getInt("iat"));
        assertTrue(claims.getInt("exp") > claims.getInt("iat"));
    }
}
