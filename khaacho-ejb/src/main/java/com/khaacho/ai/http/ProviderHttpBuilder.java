package com.khaacho.ai.http;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import java.time.Duration;

/** Hands LangChain4j our client; its own wishes for time limits are ours. */
final class ProviderHttpBuilder implements HttpClientBuilder {

    private final Away away;
    private Duration timeout;

    ProviderHttpBuilder(Duration timeout, Away away) {
        this.timeout = timeout;
        this.away = away;
    }

    @Override
    public Duration connectTimeout() {
        return timeout;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration wished) {
        return this;
    }

    @Override
    public Duration readTimeout() {
        return timeout;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration wished) {
        timeout = wished;
        return this;
    }

    @Override
    public HttpClient build() {
        return new ProviderHttp(timeout, away);
    }
}
