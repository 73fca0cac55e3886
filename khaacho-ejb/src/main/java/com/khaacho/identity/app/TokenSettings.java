package com.khaacho.identity.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The keys and words that issuing and checking tokens agree on. A missing or unreadable key stops the start. */
@ApplicationScoped
public class TokenSettings {

    /** Short enough that a stolen token is soon worthless, long enough that signing in again does not matter. */
    public static final Duration LIFETIME = Duration.ofMinutes(15);

    static final String PRIVATE_KEY = "khaacho.jwt.private.key.file";
    static final String PUBLIC_KEY = "khaacho.jwt.public.key.file";

    private final String issuer;
    private final RSAPrivateCrtKey privateKey;
    private final RSAPublicKey publicKey;

    @Inject
    public TokenSettings(
            @ConfigProperty(name = "khaacho.jwt.issuer") String issuer,
            @ConfigProperty(name = PRIVATE_KEY) Optional<String> privateKeyFile,
            @ConfigProperty(name = PUBLIC_KEY) Optional<String> publicKeyFile) {
        this.issuer = issuer;
        this.privateKey = RsaKeys.privateKey(PRIVATE_KEY, privateKeyFile.orElse(null));
        this.publicKey = RsaKeys.publicKey(PUBLIC_KEY, publicKeyFile.orElse(null));
        if (!privateKey.getModulus().equals(publicKey.getModulus())) {
            throw new IllegalStateException(PRIVATE_KEY + " and " + PUBLIC_KEY + " do not belong together");
        }
    }

    /** For the container's proxy only. */
    protected TokenSettings() {
        this.issuer = null;
        this.privateKey = null;
        this.publicKey = null;
    }

    /** The {@code iss} claim. */
    public String issuer() {
        return issuer;
    }

    public RSAPrivateCrtKey privateKey() {
        return privateKey;
    }

    public RSAPublicKey publicKey() {
        return publicKey;
    }
}
