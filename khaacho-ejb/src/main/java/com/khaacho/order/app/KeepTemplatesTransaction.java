package com.khaacho.order.app;

import com.khaacho.identity.Caller;
import com.khaacho.order.TemplateChange;
import com.khaacho.order.TemplateDraft;
import com.khaacho.order.Templates;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** One change of one template, committed when the method returns. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class KeepTemplatesTransaction {

    private Templates templates;

    @Inject
    public KeepTemplatesTransaction(Templates templates) {
        this.templates = templates;
    }

    /** For the container only. */
    public KeepTemplatesTransaction() {}

    public TemplateChange create(Caller retailer, TemplateDraft draft) {
        return templates.create(retailer.partyId(), draft);
    }

    public TemplateChange change(Caller retailer, TemplateDraft draft, Integer version) {
        return templates.change(retailer.partyId(), draft, version);
    }

    public TemplateChange drop(Caller retailer, String name, Integer version) {
        return templates.drop(retailer.partyId(), name, version);
    }
}
