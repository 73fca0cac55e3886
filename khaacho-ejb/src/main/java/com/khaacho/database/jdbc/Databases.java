package com.khaacho.database.jdbc;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;

/**
 * The two pools, defined in {@link DataSources}. Writing uses the role khaacho_app, reading for
 * people uses khaacho_read and may point at a replica. Neither is an XA pool: no transaction of Khaacho holds two
 * resources.
 */
@ApplicationScoped
public class Databases {

    @Resource(lookup = "java:app/jdbc/khaachoWrite")
    private DataSource writeSource;

    @Resource(lookup = "java:app/jdbc/khaachoRead")
    private DataSource readSource;

    private Sql write;
    private Sql read;

    /** The container injects the pools. */
    public Databases() {}

    /** On other sources, without a container. */
    public Databases(DataSource writeSource, DataSource readSource) {
        this.writeSource = writeSource;
        this.readSource = readSource;
        open();
    }

    @PostConstruct
    void open() {
        write = new Sql(writeSource);
        read = new Sql(readSource);
    }

    /** For statements that decide: inside the caller's transaction, on the primary. */
    public Sql write() {
        return write;
    }

    /** For what people look at. */
    public Sql read() {
        return read;
    }
}
