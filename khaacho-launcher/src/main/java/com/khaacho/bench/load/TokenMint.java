package com.khaacho.bench.load;

import jakarta.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * Makes access tokens with the installation's own key and the claims of com.khaacho.identity: signing two hundred users
 * in would take minutes of password hashing that is not what is measured.
 */
public final class TokenMint {
    /** Longer than any measurement, where a person's token lives 15 minutes. */
    private static final Duration LIFETIME = Duration.ofHours(2);

    private static final String ISSUER = "khaacho";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final PrivateKey key;
    private final Instant now;

    /**
     * Signs with this key.
     *
     * @param privateKeyPem PKCS#8, as com.khaacho.launcher.installation.Secrets writes it
     */
    public TokenMint(Path privateKeyPem, Instant now) {
        this.key = read(privateKeyPem);
        this.now = now;
    }

    public String tokenOf(Buyer buyer) {
        return tokenOf(buyer.userId(), buyer.username(), buyer.retailerId(), "RETAILER");
    }

    /** A token of somebody who acts for this party in this role. */
    public String tokenOf(UUID userId, String username, UUID partyId, String role) {
        String header = Json.createObjectBuilder()
                .add("alg", "RS256")
                .add("typ", "JWT")
                .build()
                .toString();
        String claims = Json.createObjectBuilder()
                .add("iss", ISSUER)
                .add("sub", userId.toString())
                .add("upn", username)
                .add("groups", Json.createArrayBuilder().add(role))
                .add("party", partyId.toString())
                .add("iat", now.getEpochSecond())
                .add("exp", now.plus(LIFETIME).getEpochSecond())
                .add("jti", UUID.randomUUID().toString())
                .build()
                .toString();
        String signed = encoded(header) + "." + encoded(claims);
        return signed + "." + BASE64.encodeToString(signature(signed));
    }

    private byte[] signature(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("signing with the installation's key failed", e);
        }
    }

    private static String encoded(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static PrivateKey read(Path pem) {
        try {
            String base64 = Files.readString(pem).replaceAll("-----[A-Z ]+-----", "");
            byte[] encoded = Base64.getMimeDecoder().decode(base64);
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(pem + " is no RSA key", e);
        }
    }
}
