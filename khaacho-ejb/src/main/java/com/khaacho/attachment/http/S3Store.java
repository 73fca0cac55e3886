package com.khaacho.attachment.http;

import com.khaacho.attachment.AttachmentSettings;
import com.khaacho.attachment.AttachmentSettings.Bucket;
import com.khaacho.attachment.BucketStore;
import com.khaacho.remote.http.LimitedBody;
import com.khaacho.shared.StoreUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Contents as objects of a bucket, named by their ids alone; the bucket stands in the path, as services other than Amazon's want it. An object is
 * seen when all of it is stored, so a crash leaves it whole or not at all.
 */
@ApplicationScoped
@Typed(BucketStore.class)
public class S3Store implements BucketStore {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int NOT_FOUND = 404;

    /** No attachment is larger. */
    private static final int MAX_ANSWER = 32 << 20;

    private static final byte[] NOTHING = {};

    private final Bucket bucket;
    private final Clock clock;
    private final HttpClient client;

    @Inject
    public S3Store(AttachmentSettings settings, Clock clock) {
        this(settings.bucket(), clock);
    }

    S3Store(Bucket bucket, Clock clock) {
        this.bucket = bucket;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(LIMIT)
                .build();
    }

    /** For the container's proxy only. */
    protected S3Store() {
        bucket = null;
        clock = null;
        client = null;
    }

    @Override
    public void put(UUID id, byte[] content) {
        expect(send("PUT", "/" + id, content), OK);
    }

    @Override
    public Optional<byte[]> get(UUID id) {
        HttpResponse<byte[]> answer = send("GET", "/" + id, NOTHING);
        if (answer.statusCode() == NOT_FOUND) {
            return Optional.empty();
        }
        return Optional.of(expect(answer, OK));
    }

    @Override
    public void remove(UUID id) {
        HttpResponse<byte[]> answer = send("DELETE", "/" + id, NOTHING);
        if (answer.statusCode() != NOT_FOUND) {
            expect(answer, NO_CONTENT);
        }
    }

    @Override
    public void visitStoredBefore(Instant moment, int page, Consumer<List<UUID>> visitor) {
        String next = null;
        do {
            String from =
                    next == null ? "" : "continuation-token=" + URLEncoder.encode(next, StandardCharsets.UTF_8) + "&";
            byte[] answer = expect(send("GET", "?" + from + "list-type=2&max-keys=" + page, NOTHING), OK);
            S3Listing listing = S3Listing.read(answer);
            visitor.accept(listing.storedBefore(moment));
            next = listing.next();
        } while (next != null);
    }

    private byte[] expect(HttpResponse<byte[]> answer, int status) {
        if (answer.statusCode() != status) {
            throw new StoreUnavailableException("The bucket answers " + answer.statusCode(), null);
        }
        return answer.body();
    }

    private HttpResponse<byte[]> send(String method, String below, byte[] body) {
        URI uri = URI.create(bucket.url() + "/" + bucket.name() + below);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).timeout(LIMIT).method(method, BodyPublishers.ofByteArray(body));
        AwsSignature.headers(bucket, method, uri, body, Map.of(), clock.instant())
                .forEach(request::header);
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client.sendAsync(request.build(), head -> new LimitedBody(MAX_ANSWER));
        try {
            return exchange.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away(exchange, e);
        } catch (ExecutionException | TimeoutException e) {
            throw away(exchange, e);
        }
    }

    private static StoreUnavailableException away(CompletableFuture<?> exchange, Exception why) {
        exchange.cancel(true);
        return new StoreUnavailableException("The bucket does not answer", why);
    }
}
