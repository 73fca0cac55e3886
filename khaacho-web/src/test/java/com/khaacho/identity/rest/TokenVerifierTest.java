package com.khaacho.identity.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.identity.Caller;
import com.khaacho.identity.Role;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenVerifierTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final UUID PARTY = new UUID(1, 2);
    private static final KeyPair KEYS = keys();
    private static final KeyPair STRANGER = keys();

    private final TokenVerifier verifier = at(NOW);

    @Test
    void a_token_of_ours_names_its_caller() throws RejectedTokenException, JOSEException {
        CallerPrincipal caller = verifier.verify(signed(claims().build(), KEYS));
        assertEquals(new Caller("sita", PARTY, Set.of(Role.RETAILER)), caller.caller());
        assertTrue(caller.hasRole("RETAILER"));
        assertFalse(caller.hasRole("ADMIN"));
    }

    @Test
    void a_token_signed_by_a_stranger_lets_nobody_in() throws JOSEException {
        assertRejected(signed(claims().build(), STRANGER), "signature");
    }

    @Test
    void a_token_whose_claims_were_changed_lets_nobody_in() throws JOSEException {
        String[] good = signed(claims().build(), KEYS).split("\\.", -1);
        String[] admin = signed(claims().claim("groups", List.of("ADMIN")).build(), STRANGER)
                .split("\\.", -1);
        assertRejected(good[0] + '.' + admin[1] + '.' + good[2], "signature");
    }

    @Test
    void a_token_without_a_signature_lets_nobody_in() {
        assertRejected(new PlainJWT(claims().build()).serialize(), "cannot be read");
        assertRejected(new PlainJWT(claims().build()).serialize() + "c2ln", "cannot be read");
    }

    @Test
    void a_token_signed_with_the_public_key_as_a_secret_lets_nobody_in() throws JOSEException {
        SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims().build());
        jwt.sign(new MACSigner(KEYS.getPublic().getEncoded()));
        assertRejected(jwt.serialize(), "RS256");
    }

    @Test
    void a_stronger_algorithm_than_agreed_is_refused_too() throws JOSEException {
        SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.RS512), claims().build());
        jwt.sign(new RSASSASigner(KEYS.getPrivate()));
        assertRejected(jwt.serialize(), "RS256");
    }

    @Test
    void a_token_expires_to_the_second() throws RejectedTokenException, JOSEException {
        String token = signed(claims().build(), KEYS);
        assertEquals("sita", at(NOW.plusSeconds(899)).verify(token).getName());
        assertThrows(
                RejectedTokenException.class, () -> at(NOW.plusSeconds(900)).verify(token));
    }

    @Test
    void a_token_from_the_future_lets_nobody_in() throws JOSEException {
        assertRejected(signed(claims().issueTime(Date.from(NOW.plusSeconds(60))).build(), KEYS), "future");
    }

    @Test
    void another_issuer_is_not_ours() throws JOSEException {
        assertRejected(signed(claims().issuer("somebody").build(), KEYS), "issuer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "sub", "upn", "groups", "party", "exp", "iat", "jti"})
    void every_claim_is_needed(String claim) throws JOSEException {
        String token = signed(claims().claim(claim, null).build(), KEYS);
        assertThrows(RejectedTokenException.class, () -> verifier.verify(token));
    }

    @Test
    void roles_and_parties_that_do_not_exist_let_nobody_in() throws JOSEException {
        assertRejected(signed(claims().claim("groups", List.of("ROOT")).build(), KEYS), "cannot be read");
        assertRejected(signed(claims().claim("groups", "ADMIN").build(), KEYS), "cannot be read");
        assertRejected(signed(claims().claim("party", "me").build(), KEYS), "cannot be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "..", "a.b.c", "eyJhbGciOiJSUzI1NiJ9..", "\u0000"})
    void nonsense_lets_nobody_in(String token) {
        assertThrows(RejectedTokenException.class, () -> verifier.verify(token));
    }

    @Test
    void a_token_is_verified_once_and_forgotten_when_it_expires() throws RejectedTokenException, JOSEException {
        String token = signed(claims().build(), KEYS);
        BearerTokens tokens = new BearerTokens(verifier, Clock.fixed(NOW, ZoneOffset.UTC));
        assertSame(tokens.check(token), tokens.check(token));
        Instant later = NOW.plusSeconds(900);
        BearerTokens expired = new BearerTokens(at(later), Clock.fixed(later, ZoneOffset.UTC));
        assertThrows(RejectedTokenException.class, () -> expired.check(token));
    }

    @Test
    void a_token_of_hostile_length_is_not_even_read() {
        BearerTokens tokens = new BearerTokens(verifier, Clock.systemUTC());
        assertThrows(RejectedTokenException.class, () -> tokens.check("x".repeat(4_097)));
    }

    private void assertRejected(String token, String word) {
        RejectedTokenException rejected = assertThrows(RejectedTokenException.class, () -> verifier.verify(token));
        assertTrue(rejected.getMessage().contains(word), rejected.getMessage());
    }

    private static TokenVerifier at(Instant now) {
        return new TokenVerifier((RSAPublicKey) KEYS.getPublic(), "khaacho", Clock.fixed(now, ZoneOffset.UTC));
    }

    static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("khaacho")
                .subject("u1")
                .jwtID("j1")
                .claim("upn", "sita")
                .claim("party", PARTY.toString())
                .claim("groups", List.of("RETAILER"))
                .issueTime(Date.from(NOW))
                .expirationTime(Date.from(NOW.plusSeconds(900)));
    }

    private static String signed(JWTClaimsSet claims, KeyPair keys) throws JOSEException {
        SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
        jwt.sign(new RSASSASigner(keys.getPrivate()));
        return jwt.serialize();
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
