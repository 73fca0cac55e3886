package com.khaacho.identity.app;

import com.khaacho.identity.AppUser;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/** Makes tokens in the format of MicroProfile JWT: RS256, with {@code upn} and {@code groups}, and our {@code party}. */
@ApplicationScoped
public class TokenSigner {

    private final TokenSettings settings;
    private final Clock clock;

    @Inject
    public TokenSigner(TokenSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    protected TokenSigner() {
        this(null, null);
    }

    public AccessToken sign(AppUser user) {
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(settings.issuer())
                .subject(user.id().toString())
                .claim("upn", user.username())
                .claim("groups", user.roles().stream().map(Enum::name).sorted().toList())
                .claim("party", user.partyId().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(TokenSettings.LIFETIME)))
                .jwtID(UUID.randomUUID().toString())
                .build();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .build();
        return new AccessToken(signed(new SignedJWT(header, claims)), TokenSettings.LIFETIME.toSeconds());
    }

    private String signed(SignedJWT jwt) {
        try {
            jwt.sign(new RSASSASigner(settings.privateKey()));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("Signing with the configured key failed", e);
        }
    }
}
