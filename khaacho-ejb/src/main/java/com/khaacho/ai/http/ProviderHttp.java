package com.khaacho.ai.http;

import com.khaacho.ai.ModelCall;
import com.khaacho.ai.NoAnswerException;
import com.khaacho.ai.ProviderFailedException;
import com.khaacho.remote.http.LimitedBody;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.net.URI;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * LangChain4j's way to the network. Our own, for LangChain4j's would forget the header Retry-After. Redirects are not
 * followed, for the key is in a header. Its exceptions have no cause: LangChain4j would throw the cause instead.
 */
final class ProviderHttp implements HttpClient {

    private static final int TOO_MANY = 429;
    private static final int TIMED_OUT = 408;

    /** An answer of as many tokens as may be is a twentieth of it. */
    private static final int MOST_BYTES = 1 << 20;

    private final java.net.http.HttpClient client;
    private final Duration timeout;
    private final Away away;

    /**
     * A client for one provider.
     *
     * @param timeout for the whole exchange, a last resort above the bean's own limit
     */
    ProviderHttp(Duration timeout, Away away) {
        this.timeout = timeout;
        this.away = away;
        this.client = java.net.http.HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        java.net.http.HttpRequest.Builder builder =
                java.net.http.HttpRequest.newBuilder(URI.create(request.url())).timeout(timeout);
        request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        HttpResponse<byte[]> response =
                exchange(builder.POST(BodyPublishers.ofString(request.body())).build());
        int status = response.statusCode();
        if (status / 100 == 2) {
            return SuccessfulHttpResponse.builder()
                    .statusCode(status)
                    .headers(response.headers().map())
                    .body(response.body())
                    .build();
        }
        throw refusal(status, response);
    }

    private HttpResponse<byte[]> exchange(java.net.http.HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client.sendAsync(request, head -> new LimitedBody(MOST_BYTES));
        try {
            return exchange.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            // The bean's time limit interrupts; who set it gets its own exception, and the thread goes on.
            exchange.cancel(true);
            throw new ProviderFailedException("cut off by the time limit");
        } catch (ExecutionException | TimeoutException e) {
            exchange.cancel(true);
            throw new ProviderFailedException("no answer: " + e);
        }
    }

    private NoAnswerException refusal(int status, HttpResponse<byte[]> response) {
        if (status == TOO_MANY) {
            away.ask(response.headers().firstValue("Retry-After").orElse(null));
            return new NoAnswerException(ModelCall.Outcome.AWAY, "too many requests");
        } else if (status >= 500 || status == TIMED_OUT) {
            return new ProviderFailedException("status " + status);
        }
        return new NoAnswerException(ModelCall.Outcome.UNREADABLE, "status " + status);
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("answers are short, nothing is streamed");
    }
}
