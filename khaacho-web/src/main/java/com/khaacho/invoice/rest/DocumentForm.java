package com.khaacho.invoice.rest;

import com.khaacho.invoice.TaxDocument;
import com.khaacho.invoice.app.FindInvoices;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;

/** The forms that an invoice or credit note is answered in. */
final class DocumentForm {

    private static final MediaType PDF = new MediaType("application", "pdf");

    /** The first one is for who accepts anything. */
    private static final List<Variant> FORMS =
            Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, PDF).build();

    private DocumentForm() {}

    static boolean isPdf(Request wanted) {
        return wanted.selectVariant(FORMS).getMediaType().isCompatible(PDF);
    }

    static Response json(byte[] body) {
        return Response.ok(body, MediaType.APPLICATION_JSON_TYPE).build();
    }

    static Response pdf(TaxDocument document, FindInvoices find) {
        String name = document.number().toString().replace('/', '-') + ".pdf";
        return Response.ok(find.print(document), PDF)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
