package com.khaacho.database.jdbc;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;

/**
 * The two pools. Writing uses the role khaacho_app, reading for people uses khaacho_read and may point at a replica.
 * Neither is an XA pool: no transaction of Khaacho holds two resources.
 *
 * <p>Sizes: the pipeline writes with one batch a stage at a time, so 20 writers leave room for REST; a read takes
 * milliseconds, so 10 readers serve hundreds of requests a second. Together they stay below the 50 that operations
 * allows one instance.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/khaachoWrite",
        className = "org.postgresql.ds.PGSimpleDataSource",
        serverName = "${MPCONFIG=khaacho.db.host}",
        databaseName = "${MPCONFIG=khaacho.db.name}",
        user = "${MPCONFIG=khaacho.db.user}",
        password = "${MPCONFIG=khaacho.db.password}",
        minPoolSize = 2,
        maxPoolSize = 20,
        properties = {
            "portNumber=${MPCONFIG=khaacho.db.port}",
            "connectTimeout=5",
            "socketTimeout=40",
            "tcpKeepAlive=true",
            "options=-c statement_timeout=30s -c search_path=khaacho",
            "reWriteBatchedInserts=true",
            "applicationName=khaacho-write",
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=1",
            "fish.payara.fail-all-connections=true"
        })
@DataSourceDefinition(
        name = "java:app/jdbc/khaachoRead",
        className = "org.postgresql.ds.PGSimpleDataSource",
        serverName = "${MPCONFIG=khaacho.db.host}",
        databaseName = "${MPCONFIG=khaacho.db.name}",
        user = "${MPCONFIG=khaacho.db.read.user}",
        password = "${MPCONFIG=khaacho.db.read.password}",
        minPoolSize = 1,
        maxPoolSize = 10,
        properties = {
            "portNumber=${MPCONFIG=khaacho.db.port}",
            "connectTimeout=5",
            "socketTimeout=40",
            "tcpKeepAlive=true",
            "readOnly=true",
            "options=-c statement_timeout=30s -c search_path=khaacho",
            "applicationName=khaacho-read",
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=1",
            "fish.payara.fail-all-connections=true"
        })
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
