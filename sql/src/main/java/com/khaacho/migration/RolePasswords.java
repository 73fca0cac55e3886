package com.khaacho.migration;

/** Passwords of the three database roles, generated per installation. */
public record RolePasswords(String owner, String app, String read) {

    /** Keeps the passwords out of logs. */
    @Override
    public String toString() {
        return "RolePasswords[hidden]";
    }
}
