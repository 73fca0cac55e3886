package com.khaacho.invoice;

/** What is numbered, each kind in a series of its own. */
public enum DocumentKind {
    INVOICE,
    CREDIT_NOTE
}
