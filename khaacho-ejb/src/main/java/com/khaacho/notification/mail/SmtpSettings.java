package com.khaacho.notification.mail;

import java.time.Duration;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;

/**
 * The mail server.
 *
 * @param host null: the e-mail channel is off
 * @param from the sender's address
 * @param timeoutMillis for connecting, for each answer and for each write
 */
public record SmtpSettings(String host, int port, String from, int timeoutMillis) {

    /** A healthy relay answers in well under a second; a stage must not hang on a sick one. */
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private static final int SMTP_PORT = 25;

    public SmtpSettings {
        if (host != null && (from == null || from.isBlank())) {
            throw new IllegalArgumentException("khaacho.mail.from is missing although khaacho.smtp.host is set");
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("khaacho.smtp.port must be 1 to 65535");
        }
    }

    /** From {@code khaacho.smtp.host}, {@code khaacho.smtp.port} and {@code khaacho.mail.from}. */
    public static SmtpSettings of(Config config) {
        return new SmtpSettings(
                config.getOptionalValue("khaacho.smtp.host", String.class)
                        .filter(value -> !value.isBlank())
                        .orElse(null),
                config.getOptionalValue("khaacho.smtp.port", Integer.class).orElse(SMTP_PORT),
                config.getOptionalValue("khaacho.mail.from", String.class).orElse(null),
                (int) TIMEOUT.toMillis());
    }

    public boolean isOn() {
        return host != null;
    }

    Properties session() {
        Properties properties = new Properties();
        String timeout = Integer.toString(timeoutMillis);
        properties.setProperty("mail.smtp.connectiontimeout", timeout);
        properties.setProperty("mail.smtp.timeout", timeout);
        properties.setProperty("mail.smtp.writetimeout", timeout);
        properties.setProperty("mail.smtp.from", from);
        // Otherwise each connection looks up this machine's name first, which may take seconds.
        properties.setProperty("mail.smtp.localhost", "khaacho");
        return properties;
    }
}
