package com.khaacho.architecture.planted.app;

import javax.sql.DataSource;

/** A use case with a data source. */
public class QueriesItself {
    public DataSource source;
}
