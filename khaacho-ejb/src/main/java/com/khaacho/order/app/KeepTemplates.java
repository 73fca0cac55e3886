package com.khaacho.order.app;

import com.khaacho.identity.Caller;
import com.khaacho.order.OrderException;
import com.khaacho.order.OrderException.Code;
import com.khaacho.order.OrderRequest;
import com.khaacho.order.Template;
import com.khaacho.order.TemplateChange;
import com.khaacho.order.TemplateDraft;
import com.khaacho.order.TemplateSummary;
import com.khaacho.order.Templates;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The templates of the caller's own party. */
@ApplicationScoped
public class KeepTemplates {

    private final Templates templates;
    private final SoldProducts products;

    @EJB
    private KeepTemplatesTransaction transaction;

    @Inject
    public KeepTemplates(Templates templates, SoldProducts products) {
        this.templates = templates;
        this.products = products;
    }

    /** For the container's proxy only. */
    protected KeepTemplates() {
        this(null, null);
    }

    /** By name. */
    public List<TemplateSummary> list(Caller retailer) {
        return templates.list(retailer.partyId());
    }

    /**
     * The one of this name.
     *
     * @throws OrderException TEMPLATE_NOT_FOUND
     */
    public Template find(Caller retailer, String name) {
        return templates.find(retailer.partyId(), name).orElseThrow(KeepTemplates::notFound);
    }

    /** The lines, by index from 0, that name nothing that is sold; with such a line nobody should keep it. */
    public List<Integer> unknownLines(OrderRequest wanted) {
        return products.unknownLines(wanted);
    }

    /**
     * Keeps one under a new name.
     *
     * @throws OrderException PRECONDITION_REQUIRED when the name is in use, TOO_MANY_TEMPLATES
     */
    public Template create(Caller retailer, TemplateDraft draft) {
        return done(transaction.create(retailer, draft));
    }

    /**
     * Puts another content in its place.
     *
     * @param version what the caller saw, or null for whatever is there
     * @throws OrderException TEMPLATE_NOT_FOUND or PRECONDITION_FAILED
     */
    public Template change(Caller retailer, TemplateDraft draft, Integer version) {
        return done(transaction.change(retailer, draft, version));
    }

    /**
     * Drops one; orders that were placed from it stay.
     *
     * @param version what the caller saw, or null for whatever is there
     * @throws OrderException TEMPLATE_NOT_FOUND or PRECONDITION_FAILED
     */
    public void drop(Caller retailer, String name, Integer version) {
        TemplateChange change = transaction.drop(retailer, name, version);
        if (!(change instanceof TemplateChange.Dropped)) {
            throw refusal(change);
        }
    }

    private static Template done(TemplateChange change) {
        if (change instanceof TemplateChange.Done done) {
            return done.template();
        }
        throw refusal(change);
    }

    private static OrderException refusal(TemplateChange change) {
        if (change instanceof TemplateChange.Stale stale) {
            return new OrderException(
                    Code.PRECONDITION_FAILED, "The template was changed meanwhile and has version " + stale.version());
        } else if (change instanceof TemplateChange.Exists exists) {
            return new OrderException(
                    Code.PRECONDITION_REQUIRED,
                    "There is a template of this name, with version " + exists.version() + "; name it in If-Match");
        } else if (change instanceof TemplateChange.TooMany full) {
            return new OrderException(Code.TOO_MANY_TEMPLATES, "A retailer has at most " + full.limit() + " templates");
        }
        return notFound();
    }

    private static OrderException notFound() {
        return new OrderException(Code.TEMPLATE_NOT_FOUND, "There is no such template");
    }
}
