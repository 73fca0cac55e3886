package com.khaacho.attachment.rest;

import com.khaacho.api.rest.Body;
import com.khaacho.api.rest.JsonOutput;
import com.khaacho.api.rest.PathId;
import com.khaacho.attachment.Attachment;
import com.khaacho.attachment.AttachmentException;
import com.khaacho.attachment.AttachmentUrl;
import com.khaacho.attachment.app.FindAttachments;
import com.khaacho.attachment.app.KeepAttachment;
import com.khaacho.attachment.app.KeepAttachment.Kept;
import com.khaacho.identity.Role;
import com.khaacho.identity.rest.AllowedTo;
import com.khaacho.identity.rest.CallerPrincipal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** Pictures of orders: sending one, and looking at it. */
@Path("/attachments")
@ApplicationScoped
public class AttachmentsResource {

    /** A phone's photo has 2 to 8 MB. */
    static final int MAX_BYTES = 10 << 20;

    private final KeepAttachment keep;
    private final FindAttachments find;

    @Inject
    public AttachmentsResource(KeepAttachment keep, FindAttachments find) {
        this.keep = keep;
        this.find = find;
    }

    /** For the container's proxy only. */
    protected AttachmentsResource() {
        this(null, null);
    }

    /** Keeps the picture or document that the body is; sent again, it is the one before. */
    @POST
    @AllowedTo(Role.RETAILER)
    @Consumes({"image/jpeg", "image/png", "application/pdf"})
    @Produces(MediaType.APPLICATION_JSON)
    public Response send(
            InputStream in, @HeaderParam("Content-Type") MediaType type, @Context HttpServletRequest request)
            throws IOException {
        String named = (type.getType() + '/' + type.getSubtype()).toLowerCase(Locale.ROOT);
        Kept kept = keep.keep(Body.bytes(in, MAX_BYTES), named, CallerPrincipal.callerOf(request));
        String url =
                request.getContextPath() + AttachmentUrl.of(kept.attachment().id());
        return Response.status(kept.isKnown() ? Response.Status.OK : Response.Status.CREATED)
                .header("Location", url)
                .entity(json(kept.attachment(), url))
                .build();
    }

    private static byte[] json(Attachment attachment, String url) {
        return new JsonOutput()
                .object()
                .text("attachmentId", attachment.id().toString())
                .text("url", url)
                .text("mediaType", attachment.form().mediaType())
                .number("bytes", attachment.bytes())
                .text("keptAt", attachment.keptAt().toString())
                .end()
                .toBytes();
    }

    /** The picture as it was kept; to be stored and not shown within a page, whatever it is. */
    @GET
    @Path("/{id}")
    @AllowedTo({Role.RETAILER, Role.OPERATOR, Role.ADMIN})
    public Response show(@PathParam("id") String id, @Context HttpServletRequest request) {
        Attachment attachment = PathId.parse(id)
                .map(known -> find.find(known, CallerPrincipal.callerOf(request)))
                .orElseThrow(AttachmentException::absent);
        String name = attachment.id() + "." + attachment.form().name().toLowerCase(Locale.ROOT);
        return Response.ok(find.content(attachment), attachment.form().mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
