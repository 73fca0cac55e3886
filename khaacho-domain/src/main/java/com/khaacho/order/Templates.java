package com.khaacho.order;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The templates as stored; each belongs to one retailer, and changes of one retailer's wait for each other. */
public interface Templates {

    /** Enough for a shop's weeks and seasons; a list of them needs no pages. */
    int MOST = 100;

    /** The one of this name. */
    Optional<Template> find(UUID retailer, String name);

    /** All of them, by name. */
    List<TemplateSummary> list(UUID retailer);

    /** Keeps one under a name that is free, or says why not. */
    TemplateChange create(UUID retailer, TemplateDraft draft);

    /**
     * Puts another content in the place of what there is.
     *
     * @param version what the caller saw, or null for whatever is there
     */
    TemplateChange change(UUID retailer, TemplateDraft draft, Integer version);

    /**
     * Takes one away; its name is free again.
     *
     * @param version what the caller saw, or null for whatever is there
     */
    TemplateChange drop(UUID retailer, String name, Integer version);
}
