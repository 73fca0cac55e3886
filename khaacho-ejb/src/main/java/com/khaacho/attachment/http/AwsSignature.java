package com.khaacho.attachment.http;

import com.khaacho.attachment.AttachmentSettings.Bucket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * AWS Signature Version 4 of requests to S3, with the signature in a header and the body's digest in it. Checked with the examples that AWS
 * publishes.
 */
final class AwsSignature {

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int DAY_LENGTH = 8;

    private AwsSignature() {}

    /**
     * The headers that the request needs, but for Host.
     *
     * @param uri its path in the letters, digits and {@code -_./} alone, its query encoded and in the order of names
     * @param others headers in small letters that are signed, too
     */
    static Map<String, String> headers(
            Bucket bucket, String method, URI uri, byte[] body, Map<String, String> others, Instant now) {
        String moment = MOMENT.format(now);
        String digest = hex(sha256(body));
        SortedMap<String, String> signed = new TreeMap<>(others);
        signed.put("host", uri.getAuthority());
        signed.put("x-amz-content-sha256", digest);
        signed.put("x-amz-date", moment);
        String names = String.join(";", signed.keySet());
        String lines = signed.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue() + "\n")
                .collect(Collectors.joining());
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        String request = String.join("\n", method, uri.getRawPath(), query, lines, names, digest);
        String scope = moment.substring(0, DAY_LENGTH) + "/" + bucket.region() + "/s3/aws4_request";
        String toSign = String.join("\n", ALGORITHM, moment, scope, hex(sha256(utf8(request))));
        String credential = bucket.accessKey() + "/" + scope;
        Map<String, String> headers = new TreeMap<>(others);
        headers.put("x-amz-content-sha256", digest);
        headers.put("x-amz-date", moment);
        headers.put(
                "Authorization",
                ALGORITHM + " Credential=" + credential + ",SignedHeaders=" + names + ",Signature="
                        + hex(hmac(key(bucket, scope), toSign)));
        return headers;
    }

    private static byte[] key(Bucket bucket, String scope) {
        byte[] key = utf8("AWS4" + bucket.secretKey());
        for (String part : scope.split("/", -1)) {
            key = hmac(key, part);
        }
        return key;
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(utf8(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
