package com.khaacho.identity.rest;

import com.khaacho.api.rest.Body;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** The body of a sign-in. */
record Credentials(String username, String password) {

    /** A name and a password of the greatest length fit. */
    private static final int MAX_BYTES = 4_096;

    private static final int MAX_USERNAME = 100;

    /** Longer ones only make the hash slow. */
    private static final int MAX_PASSWORD = 1_024;

    static Credentials read(InputStream in) throws IOException {
        Map<String, String> members = Body.texts(in, MAX_BYTES);
        String username = member(members, "username", MAX_USERNAME);
        String password = member(members, "password", MAX_PASSWORD);
        for (String name : members.keySet()) {
            if (!name.equals("username") && !name.equals("password")) {
                throw Body.invalid(name, "UNKNOWN_FIELD", "there is no such member");
            }
        }
        return new Credentials(username, password);
    }

    private static String member(Map<String, String> members, String name, int max) {
        String text = members.get(name);
        if (text == null || text.isEmpty() || text.length() > max) {
            throw Body.invalid(name, "REQUIRED", name + " is a string of 1 to " + max + " characters");
        }
        if (text.indexOf('\0') >= 0) {
            throw Body.invalid(name, "ILLEGAL_CHARACTER", name + " holds a NUL");
        }
        return text;
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "Credentials[hidden]";
    }
}
