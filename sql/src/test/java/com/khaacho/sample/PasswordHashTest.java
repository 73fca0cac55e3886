package com.khaacho.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.glassfish.soteria.identitystores.hash.Pbkdf2PasswordHashImpl;
import org.junit.jupiter.api.Test;

class PasswordHashTest {

    @Test
    void jakarta_security_verifies_it() {
        Pbkdf2PasswordHashImpl reference = new Pbkdf2PasswordHashImpl();
        reference.initialize(Map.of());
        String encoded = PasswordHash.of("chiya-ra-samosa").encoded();
        assertTrue(reference.verify("chiya-ra-samosa".toCharArray(), encoded));
        assertFalse(reference.verify("chiya-ra-samosi".toCharArray(), encoded));
    }

    @Test
    void it_verifies_what_jakarta_security_made() {
        Pbkdf2PasswordHashImpl reference = new Pbkdf2PasswordHashImpl();
        reference.initialize(Map.of());
        PasswordHash hash = new PasswordHash(reference.generate("namaste".toCharArray()));
        assertTrue(hash.verifies("namaste"));
        assertFalse(hash.verifies("Namaste"));
    }

    @Test
    void the_same_password_never_hashes_the_same() {
        assertNotEquals(PasswordHash.of("a").encoded(), PasswordHash.of("a").encoded());
    }

    @Test
    void an_alien_hash_verifies_nothing() {
        assertFalse(new PasswordHash("plain").verifies("plain"));
    }

    @Test
    void random_passwords_differ_and_need_no_quoting() {
        DemoPasswords passwords = DemoPasswords.random();
        assertEquals(5, passwords.all().stream().distinct().count());
        assertTrue(passwords.all().stream().allMatch(password -> password.matches("[A-Za-z0-9_-]{20}")));
    }
}
