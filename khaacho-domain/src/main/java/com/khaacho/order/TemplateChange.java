package com.khaacho.order;

/** What came of asking to keep a template, or to drop one. */
public sealed interface TemplateChange {

    /** It is kept as asked. */
    record Done(Template template) implements TemplateChange {}

    /** It is dropped. */
    record Dropped() implements TemplateChange {}

    /** It was changed since the caller read it. */
    record Stale(int version) implements TemplateChange {}

    /** There is one of this name already, and the caller named no version of it. */
    record Exists(int version) implements TemplateChange {}

    /** There is none of this name. */
    record NotFound() implements TemplateChange {}

    /** The retailer has as many as it may have. */
    record TooMany(int limit) implements TemplateChange {}
}
