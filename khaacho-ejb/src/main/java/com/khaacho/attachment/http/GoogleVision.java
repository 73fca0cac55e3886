package com.khaacho.attachment.http;

import com.khaacho.attachment.AttachmentSettings;
import com.khaacho.attachment.AttachmentSettings.Vision;
import com.khaacho.attachment.CloudRecognition;
import com.khaacho.remote.http.LimitedBody;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Asks Google's Cloud Vision (images:annotate, version 1) for the text of a document. Redirects are not followed, for the key goes
 * along. Of the answer only what is used is asked for: whole it names the place of each letter.
 */
@ApplicationScoped
public class GoogleVision implements CloudRecognition {

    private static final Logger LOG = Logger.getLogger(GoogleVision.class.getName());

    private static final String PATH =
            "/v1/images:annotate?fields=responses(error,fullTextAnnotation(text,pages(confidence)))";

    private final Vision settings;
    private final HttpClient client;

    @Inject
    public GoogleVision(AttachmentSettings settings) {
        this(settings.vision());
    }

    GoogleVision(Vision settings) {
        this.settings = settings;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.timeout())
                .build();
    }

    /** For the container's proxy only. */
    protected GoogleVision() {
        settings = null;
        client = null;
    }

    @Override
    public boolean isOn() {
        return settings.isOn();
    }

    @Override
    public Recognition read(byte[] picture) {
        HttpRequest request = HttpRequest.newBuilder(address())
                .timeout(settings.timeout())
                .header("Content-Type", "application/json")
                .header("X-Goog-Api-Key", settings.key())
                .POST(BodyPublishers.ofByteArray(VisionJson.request(picture)))
                .build();
        // The request's own limit ends with the answer's head; this one is for its body, too.
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client.sendAsync(request, head -> new LimitedBody(VisionJson.MAX_ANSWER));
        try {
            HttpResponse<byte[]> response = exchange.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
            return VisionJson.read(response.statusCode(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return away(exchange, e);
        } catch (ExecutionException | TimeoutException e) {
            return away(exchange, e);
        }
    }

    private static Recognition away(CompletableFuture<?> exchange, Exception why) {
        exchange.cancel(true);
        LOG.log(Level.FINE, "Cloud Vision did not answer", why);
        return new Away("The reader of pictures does not answer.");
    }

    private URI address() {
        String base = settings.base();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + PATH);
    }
}
