package com.khaacho.attachment;

import java.time.Instant;
import java.util.UUID;

/**
 * A picture or document that is kept for a retailer.
 *
 * @param id also the name that its content is stored under
 * @param form of what is stored, which may be another than what was sent
 * @param bytes of what is stored
 * @param sha256 of what was sent, in hexadecimal: sent again, it is known
 * @param keptBy the user name of who sent it
 */
public record Attachment(
        UUID id, UUID retailerId, AttachmentForm form, int bytes, String sha256, String keptBy, Instant keptAt) {}
