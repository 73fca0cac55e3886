package com.khaacho.order.app;

import com.khaacho.order.OrderRequest;
import com.khaacho.order.TemplateDraft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Places an order from a template, which is accepted and worked like any other. */
@ApplicationScoped
public class PlaceTemplate {

    private final KeepTemplates templates;
    private final AcceptOrder acceptOrder;

    @Inject
    public PlaceTemplate(KeepTemplates templates, AcceptOrder acceptOrder) {
        this.templates = templates;
        this.acceptOrder = acceptOrder;
    }

    /** For the container's proxy only. */
    protected PlaceTemplate() {
        this(null, null);
    }

    /**
     * Takes the template's lines, and its district and note unless others are wished.
     *
     * @param wishes an order without anything in it
     * @throws com.khaacho.order.OrderException TEMPLATE_NOT_FOUND
     * @throws com.khaacho.shared.StoreUnavailableException while the database is away: the template stands there
     */
    public Acceptance place(String name, Submission wishes) {
        TemplateDraft template = templates.find(wishes.caller(), name).content();
        OrderRequest wished = wishes.request();
        OrderRequest request = new OrderRequest(
                template.items(),
                null,
                null,
                wished.priority(),
                wished.customerRef(),
                wished.note() == null ? template.note() : wished.note(),
                wished.district() == null ? template.district() : wished.district(),
                wished.deliveryDate(),
                wished.destination(),
                wished.paymentTerms());
        return acceptOrder.accept(wishes.asking(request));
    }
}
