package com.khaacho.identity.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;

/** A request whose caller is known; null for nobody, who then has no role at all. */
final class CallerRequest extends HttpServletRequestWrapper {

    private static final String REJECTION = "com.khaacho.tokenRejection";

    private final CallerPrincipal caller;

    private CallerRequest(HttpServletRequest request, CallerPrincipal caller) {
        super(request);
        this.caller = caller;
    }

    static CallerRequest of(HttpServletRequest request, CallerPrincipal caller) {
        return new CallerRequest(request, caller);
    }

    /** @param rejection why the token that came lets nobody in, or null when none came */
    static CallerRequest anonymous(HttpServletRequest request, String rejection) {
        request.setAttribute(REJECTION, rejection);
        return new CallerRequest(request, null);
    }

    static String rejection(HttpServletRequest request) {
        return (String) request.getAttribute(REJECTION);
    }

    @Override
    public Principal getUserPrincipal() {
        return caller;
    }

    @Override
    public String getRemoteUser() {
        return caller == null ? null : caller.getName();
    }

    @Override
    public String getAuthType() {
        return caller == null ? null : "BEARER";
    }

    @Override
    public boolean isUserInRole(String role) {
        return caller != null && caller.hasRole(role);
    }

    /** The container's own sign-in never runs: who calls is settled, and how to sign in the challenge says. */
    @Override
    public boolean authenticate(HttpServletResponse response) {
        return caller != null;
    }
}
