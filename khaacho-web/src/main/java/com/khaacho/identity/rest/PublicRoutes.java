package com.khaacho.identity.rest;

import java.util.Set;

/** The few addresses that need no token. Whole paths are compared, so no prefix, dot or semicolon opens another one. */
final class PublicRoutes {

    private static final Set<String> READABLE = Set.of(
            "/health",
            "/health/live",
            "/health/ready",
            "/health/started",
            "/metrics",
            "/openapi",
            "/openapi/",
            "/openapi.json",
            "/openapi.yaml");

    private static final String SIGN_IN = "/api/v1/auth/token";

    /** Signed by who calls it, which its servlet checks. */
    private static final String WHATSAPP = "/hooks/whatsapp";

    private PublicRoutes() {}

    /** Whether anybody may ask this; the path is as sent, without the context root. */
    static boolean allow(String method, String path) {
        return switch (method) {
            case "GET", "HEAD" -> READABLE.contains(path) || (WHATSAPP.equals(path) && "GET".equals(method));
            case "POST" -> SIGN_IN.equals(path) || WHATSAPP.equals(path);
            default -> false;
        };
    }
}
