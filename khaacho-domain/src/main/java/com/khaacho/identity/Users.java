package com.khaacho.identity;

import java.util.Optional;

/** The users as stored. */
public interface Users {

    /** Finds a user, ignoring case; inactive ones too. */
    Optional<AppUser> byUsername(String username);
}
