package com.khaacho.identity.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.identity.AppUser;
import com.khaacho.identity.Role;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenSettingsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void a_signed_token_carries_what_microprofile_jwt_asks_for_and_the_party()
            throws IOException, ParseException, JOSEException {
        KeyPair keys = keys(2048);
        TokenSettings settings = settings(privatePem(keys), publicPem(keys));
        AppUser user = new AppUser(
                new UUID(1, 1), new UUID(2, 2), "sita", "hash", Set.of(Role.RETAILER, Role.INTEGRATOR), true);

        AccessToken token = new TokenSigner(settings, Clock.fixed(NOW, ZoneOffset.UTC)).sign(user);

        SignedJWT jwt = SignedJWT.parse(token.text());
        JWTClaimsSet claims = jwt.getJWTClaimsSet();
        assertTrue(jwt.verify(new RSASSAVerifier(settings.publicKey())));
        assertEquals("RS256", jwt.getHeader().getAlgorithm().getName());
        assertEquals("khaacho", claims.getIssuer());
        assertEquals("sita", claims.getStringClaim("upn"));
        assertEquals(List.of("INTEGRATOR", "RETAILER"), claims.getStringListClaim("groups"));
        assertEquals(user.partyId().toString(), claims.getStringClaim("party"));
        assertEquals(Date.from(NOW.plusSeconds(900)), claims.getExpirationTime());
        assertEquals(900, token.expiresInSeconds());
        assertFalse(token.toString().contains(token.text()), "a token does not print itself");
    }

    @Test
    void a_missing_key_stops_the_start_and_names_the_setting() {
        IllegalStateException missing = assertThrows(
                IllegalStateException.class, () -> new TokenSettings("khaacho", Optional.empty(), Optional.empty()));
        assertTrue(missing.getMessage().contains("khaacho.jwt.private.key.file"), missing.getMessage());
    }

    @Test
    void a_file_that_is_no_key_stops_the_start() throws IOException {
        KeyPair keys = keys(2048);
        Path nonsense = write("nonsense.pem", "nonsense");
        assertThrows(IllegalStateException.class, () -> settings(nonsense, publicPem(keys)));
        assertThrows(IllegalStateException.class, () -> settings(privatePem(keys), nonsense));
        assertThrows(IllegalStateException.class, () -> settings(folder.resolve("absent"), publicPem(keys)));
    }

    @Test
    void keys_that_do_not_belong_together_stop_the_start() throws IOException {
        Path own = privatePem(keys(2048));
        Path other = publicPem(keys(2048));
        assertThrows(IllegalStateException.class, () -> settings(own, other));
    }

    @Test
    void a_key_that_is_too_short_stops_the_start() throws IOException {
        KeyPair weak = keys(1024);
        Path own = privatePem(weak);
        Path other = publicPem(weak);
        assertThrows(IllegalStateException.class, () -> settings(own, other));
    }

    private static TokenSettings settings(Path privateKey, Path publicKey) {
        return new TokenSettings("khaacho", Optional.of(privateKey.toString()), Optional.of(publicKey.toString()));
    }

    private Path privatePem(KeyPair keys) throws IOException {
        return write("private.pem", pem("PRIVATE KEY", keys.getPrivate().getEncoded()));
    }

    private Path publicPem(KeyPair keys) throws IOException {
        return write("public.pem", pem("PUBLIC KEY", keys.getPublic().getEncoded()));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(UUID.randomUUID() + name), text);
    }

    private static String pem(String kind, byte[] der) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(der) + "\n-----END " + kind
                + "-----\n";
    }

    private static KeyPair keys(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
