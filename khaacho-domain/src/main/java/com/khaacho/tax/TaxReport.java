package com.khaacho.tax;

import com.khaacho.invoice.InvoiceNumber;
import java.time.Instant;
import java.util.UUID;

/**
 * How far the tax office knows of a document.
 *
 * @param documentId the id of the invoice or credit note
 * @param attempts how often it was sent, or was about to be
 * @param answer what came of the latest attempt, null before the first has ended
 * @param dueAt not sent before; while one instance sends it, when another one may
 * @param doneAt when the tax office had it, null before
 */
public record TaxReport(
        UUID documentId,
        InvoiceNumber number,
        TaxReportStatus status,
        int attempts,
        TaxAnswer answer,
        Instant dueAt,
        Instant doneAt) {}
