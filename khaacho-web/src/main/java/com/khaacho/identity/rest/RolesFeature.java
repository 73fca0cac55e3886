package com.khaacho.identity.rest;

import com.khaacho.identity.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Set;

/**
 * Enforces {@link AllowedTo} on resource methods, on every server alike. A method that says nothing about who may call
 * it is closed to everybody.
 */
@Provider
public class RolesFeature implements DynamicFeature {

    @Context
    private HttpServletRequest request;

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Method method = resource.getResourceMethod();
        if (!method.isAnnotationPresent(Anybody.class)) {
            context.register(new RolesFilter(rolesOf(method), request), Priorities.AUTHORIZATION);
        }
    }

    static Set<Role> rolesOf(Method method) {
        AllowedTo allowed = method.getAnnotation(AllowedTo.class);
        return allowed == null ? Set.of() : Set.of(allowed.value());
    }
}
