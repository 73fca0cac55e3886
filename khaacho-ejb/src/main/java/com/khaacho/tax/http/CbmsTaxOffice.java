package com.khaacho.tax.http;

import com.khaacho.remote.http.LimitedBody;
import com.khaacho.tax.TaxAnswer;
import com.khaacho.tax.TaxBill;
import com.khaacho.tax.TaxOffice;
import com.khaacho.tax.TaxSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The Central Billing Monitoring System of Nepal's Inland Revenue Department: JSON to /api/bill or /api/billreturn, whose
 * answer is a bare code. Redirects are not followed, for the password is in the body.
 */
@ApplicationScoped
public class CbmsTaxOffice implements TaxOffice {

    private static final Logger LOG = Logger.getLogger(CbmsTaxOffice.class.getName());

    /** Its answer is a code of three digits; a proxy's page of an error is not as long. */
    private static final int MOST_BYTES = 1 << 16;

    private final TaxSettings settings;
    private final Clock clock;
    private final HttpClient client;

    @Inject
    public CbmsTaxOffice(TaxSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.timeout())
                .build();
    }

    /** For the container's proxy only. */
    protected CbmsTaxOffice() {
        settings = null;
        clock = null;
        client = null;
    }

    @Override
    public TaxAnswer send(TaxBill bill) {
        HttpRequest request = HttpRequest.newBuilder(address(bill))
                .timeout(settings.timeout())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(CbmsJson.of(bill, settings, clock.instant())))
                .build();
        // The request's own limit ends with the answer's head; this one is for its body, too.
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client.sendAsync(request, head -> new LimitedBody(MOST_BYTES));
        try {
            HttpResponse<byte[]> response = exchange.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
            return CbmsCode.answerOf(response.statusCode(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return noAnswer(exchange, bill, e);
        } catch (ExecutionException | TimeoutException e) {
            return noAnswer(exchange, bill, e);
        }
    }

    private static TaxAnswer noAnswer(CompletableFuture<?> exchange, TaxBill bill, Exception why) {
        exchange.cancel(true);
        LOG.log(Level.FINE, why, () -> "The tax office did not answer of document " + bill.id());
        return TaxAnswer.NO_ANSWER;
    }

    private URI address(TaxBill bill) {
        String base = settings.base().toString();
        String path = bill.correction() == null ? "/api/bill" : "/api/billreturn";
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }
}
