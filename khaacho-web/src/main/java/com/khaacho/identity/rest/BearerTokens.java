package com.khaacho.identity.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.khaacho.identity.app.TokenSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Checks each token once and remembers the caller until the token expires: the same token comes with every request for
 * a quarter of an hour, and checking it took half of a request's time. Refused tokens are not remembered, or strangers
 * could push the good ones out.
 */
@ApplicationScoped
public class BearerTokens {

    /** Callers at one time on one instance; an entry is about 2 KB, so 20 MB at most. */
    private static final int MAX_REMEMBERED = 10_000;

    /** Ours have about 700 characters; the limit keeps a hostile header from being hashed and parsed. */
    private static final int MAX_LENGTH = 4_096;

    private final TokenVerifier verifier;
    private final Clock clock;
    private final Cache<String, CallerPrincipal> known;

    @Inject
    public BearerTokens(TokenSettings settings, Clock clock) {
        this(new TokenVerifier(settings.publicKey(), settings.issuer(), clock), clock);
    }

    BearerTokens(TokenVerifier verifier, Clock clock) {
        this.verifier = verifier;
        this.clock = clock;
        this.known = Caffeine.newBuilder()
                .maximumSize(MAX_REMEMBERED)
                .expireAfterWrite(TokenSettings.LIFETIME)
                .build();
    }

    /** For the container's proxy only. */
    protected BearerTokens() {
        this.verifier = null;
        this.clock = null;
        this.known = null;
    }

    /**
     * Who the token speaks of.
     *
     * @throws RejectedTokenException when it lets nobody in
     */
    CallerPrincipal check(String token) throws RejectedTokenException {
        if (token.length() > MAX_LENGTH) {
            throw new RejectedTokenException("The token is longer than " + MAX_LENGTH + " characters");
        }
        CallerPrincipal remembered = known.getIfPresent(token);
        if (remembered != null && !remembered.isExpired(clock.millis())) {
            return remembered;
        }
        CallerPrincipal verified = verifier.verify(token);
        known.put(token, verified);
        return verified;
    }
}
