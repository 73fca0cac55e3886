package com.khaacho.architecture.planted.rest;

import com.khaacho.architecture.planted.jdbc.JdbcThings;

/** The web with a table. */
public class AsksTable {
    public JdbcThings things;
}
