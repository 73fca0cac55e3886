package com.khaacho.tax;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/**
 * How to reach the tax office.
 *
 * @param base the address that /api/bill follows; null: nothing is sent, and documents wait
 * @param password not shown
 * @param timeout for one document, from the connection to the end of the answer
 */
public record TaxSettings(URI base, String username, String password, Duration timeout) {

    public TaxSettings {
        if (base != null) {
            requireAddress(base);
            requireText("khaacho.tax.username", username);
            requireText("khaacho.tax.password", password);
        }
        if (timeout.compareTo(Duration.ofSeconds(1)) < 0 || timeout.compareTo(Duration.ofSeconds(60)) > 0) {
            throw new IllegalArgumentException("khaacho.tax.timeout-seconds must be 1 to 60");
        }
    }

    private static void requireAddress(URI base) {
        boolean isHttp = base.getScheme() != null
                && Set.of("http", "https").contains(base.getScheme().toLowerCase(Locale.ROOT))
                && base.getHost() != null;
        if (!isHttp || base.getRawQuery() != null || base.getRawFragment() != null || base.getUserInfo() != null) {
            throw new IllegalArgumentException("khaacho.tax.url must look like https://cbapi.ird.gov.np");
        }
    }

    private static void requireText(String key, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(key + " is missing although khaacho.tax.url is set");
        }
    }

    public boolean isOn() {
        return base != null;
    }

    @Override
    public String toString() {
        return "TaxSettings[base=" + base + ", timeout=" + timeout + "]";
    }
}
