package com.khaacho.identity.rest;

import com.khaacho.identity.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a resource method: callers with one of these roles. It is not Jakarta's {@code @RolesAllowed} because
 * Payara Micro answers that one with a sign-in dialogue of its own, and Payara Server ignores it inside an EAR.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedTo {
    Role[] value();
}
