package com.khaacho.identity;

import java.util.Set;
import java.util.UUID;

/**
 * Somebody who signs in on behalf of one party.
 *
 * @param username unique whatever its case
 * @param passwordHash PBKDF2 as Jakarta Security writes it
 * @param active false when the user or the party may not sign in
 */
public record AppUser(UUID id, UUID partyId, String username, String passwordHash, Set<Role> roles, boolean active) {

    public AppUser {
        roles = Set.copyOf(roles);
    }

    /** Keeps the hash out of logs. */
    @Override
    public String toString() {
        return "AppUser[" + id + ']';
    }
}
