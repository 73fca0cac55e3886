package com.khaacho.identity.rest;

import com.khaacho.identity.Caller;
import com.khaacho.identity.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/** A caller as the servlet API knows one, valid until its token expires. */
public final class CallerPrincipal implements Principal {

    private final Caller caller;
    private final Set<String> roleNames;
    private final long expiresAtMillis;

    CallerPrincipal(Caller caller, Instant expiresAt) {
        this.caller = caller;
        this.roleNames = caller.roles().stream().map(Role::name).collect(Collectors.toUnmodifiableSet());
        this.expiresAtMillis = expiresAt.toEpochMilli();
    }

    /** Who makes this request; the filter has let nobody else through to a protected resource. */
    public static Caller callerOf(HttpServletRequest request) {
        if (request.getUserPrincipal() instanceof CallerPrincipal principal) {
            return principal.caller;
        }
        throw new IllegalStateException("A protected resource was reached without a caller");
    }

    Caller caller() {
        return caller;
    }

    boolean hasRole(String role) {
        return roleNames.contains(role);
    }

    boolean isExpired(long nowMillis) {
        return nowMillis >= expiresAtMillis;
    }

    @Override
    public String getName() {
        return caller.username();
    }
}
