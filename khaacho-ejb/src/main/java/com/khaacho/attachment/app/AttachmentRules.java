package com.khaacho.attachment.app;

import com.khaacho.attachment.AttachmentSettings;
import com.khaacho.attachment.AttachmentSettings.Bucket;
import com.khaacho.attachment.AttachmentSettings.Clamd;
import com.khaacho.attachment.AttachmentSettings.Tesseract;
import com.khaacho.attachment.AttachmentSettings.Vision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the settings from the configuration; one that is out of range stops the start with its key. */
@ApplicationScoped
public class AttachmentRules {

    /** Somebody waits for the answer to an upload. */
    private static final Duration SCAN_LIMIT = Duration.ofSeconds(10);

    @Inject
    @ConfigProperty(name = "khaacho.attachment.folder")
    private Optional<String> folder;

    @Inject
    @ConfigProperty(name = "khaacho.attachment.keep-days")
    private Optional<Integer> keepDays;

    @Inject
    @ConfigProperty(name = "khaacho.vision.key")
    private Optional<String> visionKey;

    @Inject
    @ConfigProperty(name = "khaacho.vision.url", defaultValue = "https://vision.googleapis.com")
    private String visionUrl;

    @Inject
    @ConfigProperty(name = "khaacho.vision.timeout-seconds", defaultValue = "20")
    private int visionTimeoutSeconds;

    @Inject
    @ConfigProperty(name = "khaacho.tesseract.program")
    private Optional<String> tesseract;

    @Inject
    @ConfigProperty(name = "khaacho.tesseract.timeout-seconds", defaultValue = "30")
    private int tesseractTimeoutSeconds;

    @Inject
    @ConfigProperty(name = "khaacho.clamd.host")
    private Optional<String> clamdHost;

    @Inject
    @ConfigProperty(name = "khaacho.clamd.port", defaultValue = "3310")
    private int clamdPort;

    @Inject
    @ConfigProperty(name = "khaacho.s3.url")
    private Optional<String> s3Url;

    @Inject
    @ConfigProperty(name = "khaacho.s3.bucket")
    private Optional<String> s3Bucket;

    @Inject
    @ConfigProperty(name = "khaacho.s3.region", defaultValue = "us-east-1")
    private String s3Region;

    @Inject
    @ConfigProperty(name = "khaacho.s3.access-key")
    private Optional<String> s3AccessKey;

    @Inject
    @ConfigProperty(name = "khaacho.s3.secret-key")
    private Optional<String> s3SecretKey;

    @Produces
    AttachmentSettings settings() {
        return new AttachmentSettings(
                folder.map(Path::of).orElse(null),
                keepDays.orElse(null),
                new Bucket(
                        s3Url.orElse(null),
                        s3Bucket.orElse(null),
                        s3Region,
                        s3AccessKey.orElse(null),
                        s3SecretKey.orElse(null)),
                new Vision(visionUrl, visionKey.orElse(null), Duration.ofSeconds(visionTimeoutSeconds)),
                new Tesseract(tesseract.orElse(null), Duration.ofSeconds(tesseractTimeoutSeconds)),
                new Clamd(clamdHost.orElse(null), clamdPort, SCAN_LIMIT));
    }
}
