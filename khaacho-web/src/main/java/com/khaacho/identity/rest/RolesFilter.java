package com.khaacho.identity.rest;

import com.khaacho.api.rest.ProblemCode;
import com.khaacho.api.rest.Problems;
import com.khaacho.identity.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.List;
import java.util.Set;

/** Stands before one resource method and lets callers through that have one of the roles; nobody, when there is none. */
final class RolesFilter implements ContainerRequestFilter {

    private final List<String> allowed;
    private final HttpServletRequest request;

    /** @param request the container's proxy of the current request */
    RolesFilter(Set<Role> allowed, HttpServletRequest request) {
        this.allowed = allowed.stream().map(Role::name).toList();
        this.request = request;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        for (String role : allowed) {
            if (context.getSecurityContext().isUserInRole(role)) {
                return;
            }
        }
        context.abortWith(Problems.of(request, ProblemCode.FORBIDDEN, "Your role does not allow this")
                .build());
    }
}
