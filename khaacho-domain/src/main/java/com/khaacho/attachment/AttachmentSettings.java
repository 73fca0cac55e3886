package com.khaacho.attachment;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where attachments lie, and who reads them.
 *
 * @param folder of the content, made when it is missing; null: nothing is taken
 */
public record AttachmentSettings(Path folder, Vision vision) {

    /**
     * Google's Cloud Vision.
     *
     * @param base the address that /v1/images:annotate follows
     * @param key not shown; null: it is not asked
     * @param timeout for one picture, from the connection to the end of the answer
     */
    public record Vision(String base, String key, Duration timeout) {

        private static final Duration LONGEST = Duration.ofSeconds(60);

        public Vision {
            if (!base.matches("https?://[^/?#@]+(/[^?#]*)?")) {
                throw new IllegalArgumentException("khaacho.vision.url must look like https://vision.googleapis.com");
            }
            if (timeout.compareTo(Duration.ofSeconds(1)) < 0 || timeout.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("khaacho.vision.timeout-seconds must be 1 to 60");
            }
        }

        public boolean isOn() {
            return key != null;
        }

        @Override
        public String toString() {
            return "Vision[base=" + base + ", timeout=" + timeout + "]";
        }
    }
}
