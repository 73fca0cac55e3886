package com.khaacho.identity.rest;

import com.khaacho.identity.Caller;
import com.khaacho.identity.Role;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Verifies a token in the format of MicroProfile JWT. The algorithm is RS256 whatever the token's header says: a header
 * that names another one ({@code none}, an HMAC with the public key as its secret) is refused before any key is used.
 */
final class TokenVerifier {

    /** Clocks of two instances may differ by a little; a token from further in the future is forged or broken. */
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

    private final RSAPublicKey key;
    private final String issuer;
    private final Clock clock;

    TokenVerifier(RSAPublicKey key, String issuer, Clock clock) {
        this.key = key;
        this.issuer = issuer;
        this.clock = clock;
    }

    /**
     * The caller the token speaks of.
     *
     * @throws RejectedTokenException when the token is not one of ours, is expired or lacks a claim
     */
    CallerPrincipal verify(String token) throws RejectedTokenException {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            requireRs256(jwt.getHeader());
            if (!jwt.verify(new RSASSAVerifier(key))) {
                throw new RejectedTokenException("The token's signature is wrong");
            }
            return principal(jwt.getJWTClaimsSet());
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            throw new RejectedTokenException("The token cannot be read", e);
        }
    }

    private static void requireRs256(JWSHeader header) throws RejectedTokenException {
        if (!JWSAlgorithm.RS256.equals(header.getAlgorithm())) {
            throw new RejectedTokenException("The token is not signed with RS256");
        }
        if (header.getCriticalParams() != null) {
            throw new RejectedTokenException("The token has critical header parameters that are not understood");
        }
    }

    private CallerPrincipal principal(JWTClaimsSet claims) throws RejectedTokenException, ParseException {
        Instant now = clock.instant();
        require(issuer.equals(claims.getIssuer()), "The token has another issuer");
        require(claims.getSubject() != null, "The token has no subject");
        require(claims.getJWTID() != null, "The token has no id");
        require(claims.getExpirationTime() != null, "The token has no time of expiry");
        require(now.isBefore(claims.getExpirationTime().toInstant()), "The token is expired");
        require(claims.getIssueTime() != null, "The token has no time of issue");
        Instant issued = claims.getIssueTime().toInstant();
        require(issued.isBefore(now.plus(CLOCK_SKEW)), "The token is issued in the future");
        return new CallerPrincipal(caller(claims), claims.getExpirationTime().toInstant());
    }

    private static Caller caller(JWTClaimsSet claims) throws RejectedTokenException, ParseException {
        String username = claims.getStringClaim("upn");
        String party = claims.getStringClaim("party");
        List<String> groups = claims.getStringListClaim("groups");
        require(username != null && party != null && groups != null, "The token lacks upn, party or groups");
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String group : groups) {
            roles.add(Role.valueOf(group));
        }
        return new Caller(username, UUID.fromString(party), roles);
    }

    private static void require(boolean holds, String otherwise) throws RejectedTokenException {
        if (!holds) {
            throw new RejectedTokenException(otherwise);
        }
    }
}
