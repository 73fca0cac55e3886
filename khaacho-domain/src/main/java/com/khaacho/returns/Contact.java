package com.khaacho.returns;

/**
 * Whom to tell.
 *
 * @param email null when there is none
 */
public record Contact(String name, String email) {}
