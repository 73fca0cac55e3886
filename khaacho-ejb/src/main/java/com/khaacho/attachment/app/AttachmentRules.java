package com.khaacho.attachment.app;

import com.khaacho.attachment.AttachmentSettings;
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

    @Inject
    @ConfigProperty(name = "khaacho.attachment.folder")
    private Optional<String> folder;

    @Inject
    @ConfigProperty(name = "khaacho.vision.key")
    private Optional<String> visionKey;

    @Inject
    @ConfigProperty(name = "khaacho.vision.url", defaultValue = "https://vision.googleapis.com")
    private String visionUrl;

    @Inject
    @ConfigProperty(name = "khaacho.vision.timeout-seconds", defaultValue = "20")
    private int visionTimeoutSeconds;

    @Produces
    AttachmentSettings settings() {
        Vision vision = new Vision(visionUrl, visionKey.orElse(null), Duration.ofSeconds(visionTimeoutSeconds));
        return new AttachmentSettings(folder.map(Path::of).orElse(null), vision);
    }
}
