package com.khaacho.attachment;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where attachments lie, who reads them, and who looks for viruses in them.
 *
 * @param folder of the content, made when it is missing; null without a bucket: nothing is taken
 * @param keepDays days after its last use that what no order names is kept, 7 to 3650; null: for ever
 */
public record AttachmentSettings(
        Path folder, Integer keepDays, Bucket bucket, Vision vision, Tesseract tesseract, Clamd clamd) {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** An accepted order may wait in its queue that long before the database knows what it names. */
    private static final int FEWEST_DAYS = 7;

    private static final int MOST_DAYS = 3650;

    public AttachmentSettings {
        if (keepDays != null && (keepDays < FEWEST_DAYS || keepDays > MOST_DAYS)) {
            throw new IllegalArgumentException(
                    "khaacho.attachment.keep-days must be " + FEWEST_DAYS + " to " + MOST_DAYS);
        }
    }

    private static void requireTimeout(String key, Duration timeout) {
        if (timeout.compareTo(SHORTEST) < 0 || timeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(key + " must be 1 to 60");
        }
    }

    /** Whether there is a place for attachments. */
    public boolean hasPlace() {
        return folder != null || bucket.isOn();
    }

    /**
     * A bucket of a service that speaks S3.
     *
     * @param url of the service, that the bucket's name follows; null: attachments lie in the folder
     * @param secretKey not shown
     */
    public record Bucket(String url, String name, String region, String accessKey, String secretKey) {

        public Bucket {
            if (url != null) {
                requireForm("khaacho.s3.url", url, "https?://[^/?#@]+");
                requireForm("khaacho.s3.bucket", name, "[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
                requireForm("khaacho.s3.region", region, "[a-z0-9-]+");
                requireForm("khaacho.s3.access-key", accessKey, "\\S+");
                requireForm("khaacho.s3.secret-key", secretKey, "\\S+");
            }
        }

        private static void requireForm(String key, String value, String form) {
            if (value == null || !value.matches(form)) {
                throw new IllegalArgumentException(key + " is missing or malformed although khaacho.s3.url is set");
            }
        }

        public boolean isOn() {
            return url != null;
        }

        @Override
        public String toString() {
            return "Bucket[url=" + url + ", name=" + name + "]";
        }
    }

    /**
     * Tesseract on this machine.
     *
     * @param program its name or path; null: it is not asked
     * @param timeout for one picture
     */
    public record Tesseract(String program, Duration timeout) {

        public Tesseract {
            requireTimeout("khaacho.tesseract.timeout-seconds", timeout);
        }

        public boolean isOn() {
            return program != null;
        }
    }

    /**
     * ClamAV's daemon.
     *
     * @param host null: nothing is scanned
     * @param port its TCP port
     * @param timeout for the connection, and for the answer
     */
    public record Clamd(String host, int port, Duration timeout) {

        private static final int LAST_PORT = 65_535;

        public Clamd {
            if (port < 1 || port > LAST_PORT) {
                throw new IllegalArgumentException("khaacho.clamd.port must be 1 to " + LAST_PORT);
            }
        }

        public boolean isOn() {
            return host != null;
        }
    }

    /**
     * Google's Cloud Vision.
     *
     * @param base the address that /v1/images:annotate follows
     * @param key not shown; null: it is not asked
     * @param timeout for one picture, from the connection to the end of the answer
     */
    public record Vision(String base, String key, Duration timeout) {

        public Vision {
            if (!base.matches("https?://[^/?#@]+(/[^?#]*)?")) {
                throw new IllegalArgumentException("khaacho.vision.url must look like https://vision.googleapis.com");
            }
            requireTimeout("khaacho.vision.timeout-seconds", timeout);
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
