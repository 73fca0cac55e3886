package com.khaacho.architecture.planted.jdbc;

import com.khaacho.architecture.planted.things.Things;

/** What makes Things a repository. */
public class JdbcThings implements Things {
    @Override
    public int count() {
        return 0;
    }
}
