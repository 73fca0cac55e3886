package com.khaacho.identity;

/** What a user may do; the words stand as they are in tokens and in the database. */
public enum Role {
    /** Buys: places orders for its retailer and sees that retailer's orders. */
    RETAILER,
    /** Sells: sees its vendor's part of orders. */
    VENDOR,
    /** Runs the platform: sees every order, works on dead letters. */
    OPERATOR,
    /** An operator who may also change users and settings. */
    ADMIN,
    /** A program that acts for a party. */
    INTEGRATOR
}
