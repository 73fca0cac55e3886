package com.khaacho.catalog;

/**
 * A caller's own name for a request that adds a product.
 *
 * @param username whose key it is; two users may use the same text
 * @param text 1 to 255 characters
 * @param bodyHash SHA-256 of the body in hexadecimal: the same key means the same bytes
 */
public record RequestKey(String username, String text, String bodyHash) {}
