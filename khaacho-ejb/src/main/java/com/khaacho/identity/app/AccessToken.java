package com.khaacho.identity.app;

/**
 * A signed token.
 *
 * @param text the compact form, for the Authorization header
 * @param expiresInSeconds counted from its issue
 */
public record AccessToken(String text, long expiresInSeconds) {

    /** Keeps the token out of logs. */
    @Override
    public String toString() {
        return "AccessToken[hidden]";
    }
}
