package com.khaacho.invoice.pdf;

import com.khaacho.invoice.InvoicePrinter;
import com.khaacho.invoice.TaxDocument;
import com.khaacho.paper.pdf.Paper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Prints to PDF, A4. The fonts are read on first use and shared; a document of 500 lines needs a few megabytes. */
@ApplicationScoped
public class PdfInvoicePrinter implements InvoicePrinter {

    @Override
    public byte[] print(TaxDocument document) {
        try (Paper paper = new Paper()) {
            new InvoiceLayout(paper, document).write();
            return paper.bytes(document.number().toString(), document.id().getMostSignificantBits());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
