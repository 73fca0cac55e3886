package com.khaacho.identity;

import java.util.Set;
import java.util.UUID;

/** Who makes a request, as a verified token says. */
public record Caller(String username, UUID partyId, Set<Role> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Operators and administrators see the things of every party; everybody else its own party's only. */
    public boolean seesEveryParty() {
        return has(Role.OPERATOR) || has(Role.ADMIN);
    }
}
