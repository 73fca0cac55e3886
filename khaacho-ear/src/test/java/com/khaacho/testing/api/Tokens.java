package com.khaacho.testing.api;

import com.khaacho.launcher.installation.PrivateFiles;
import com.khaacho.launcher.installation.Secrets;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Bearer tokens made with the installation's own key, and forgeries of them. */
public final class Tokens {
    private static final Duration LIFETIME = Duration.ofMinutes(15);
    private static final String RS256 = "{\"alg\":\"RS256\",\"typ\":\"JWT\"}";

    private final Secrets secrets;

    public Tokens(Secrets secrets) {
        this.secrets = secrets;
    }

    public String of(String username, UUID party, String... roles) {
        return signed(claims(username, party, Instant.now(), roles));
    }

    public String expired(String username, UUID party, String... roles) {
        return signed(claims(username, party, Instant.now().minus(LIFETIME).minusSeconds(1), roles));
    }

    /** Its claims are those of another caller, its signature is still that of the first. */
    public String tampered(String username, UUID party, String... roles) {
        String good = of(username, party, "VENDOR");
        JsonObject other = claims(username, party, Instant.now(), roles);
        return part(RS256) + '.' + part(other.toString()) + good.substring(good.lastIndexOf('.'));
    }

    public String unsigned(String username, UUID party, String... roles) {
        return part("{\"alg\":\"none\"}")
                + '.'
                + part(claims(username, party, Instant.now(), roles).toString())
                + '.';
    }

    /** Signed by HMAC with the public key, which everybody may know, as its secret. */
    public String signedWithThePublicKey(String username, UUID party, String... roles) {
        String content = part("{\"alg\":\"HS256\"}")
                + '.'
                + part(claims(username, party, Instant.now(), roles).toString());
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            byte[] publicKey = PrivateFiles.read(secrets.jwtPublicKey()).getBytes(StandardCharsets.UTF_8);
            mac.init(new SecretKeySpec(publicKey, "HmacSHA256"));
            return content + '.' + base64(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonObject claims(String username, UUID party, Instant issued, String... roles) {
        return Json.createObjectBuilder()
                .add("iss", "khaacho")
                .add("sub", UUID.randomUUID().toString())
                .add("jti", UUID.randomUUID().toString())
                .add("upn", username)
                .add("party", party.toString())
                .add("groups", Json.createArrayBuilder(Arrays.asList(roles)))
                .add("iat", issued.getEpochSecond())
                .add("exp", issued.plus(LIFETIME).getEpochSecond())
                .build();
    }

    private String signed(JsonObject claims) {
        String content = part(RS256) + '.' + part(claims.toString());
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key());
            signature.update(content.getBytes(StandardCharsets.UTF_8));
            return content + '.' + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private PrivateKey key() throws GeneralSecurityException {
        String pem = PrivateFiles.read(secrets.jwtPrivateKey());
        byte[] encoded = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }

    private static String part(String json) {
        return base64(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
