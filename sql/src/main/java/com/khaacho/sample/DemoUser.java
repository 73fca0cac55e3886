package com.khaacho.sample;

import java.util.UUID;

/**
 * Somebody a newcomer can sign in as.
 *
 * @param name username
 * @param role RETAILER, VENDOR, OPERATOR or ADMIN
 * @param partyId the retailer, vendor or operator acted for
 */
public record DemoUser(String name, String password, String role, UUID partyId) {

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return role + " " + name;
    }
}
