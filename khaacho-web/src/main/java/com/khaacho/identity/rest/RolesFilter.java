package com.khaacho.identity.rest;

import com.khaacho.api.rest.ProblemCode;
import com.khaacho.api.rest.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.List;

/** Stands before one resource method and lets the roles through that its annotation names; none, when it names none. */
final class RolesFilter implements ContainerRequestFilter {

    private final List<String> allowed;
    private final HttpServletRequest request;

    /** @param request the container's proxy of the current request */
    RolesFilter(List<String> allowed, HttpServletRequest request) {
        this.allowed = List.copyOf(allowed);
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
