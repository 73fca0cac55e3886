package com.khaacho.database.jdbc;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;

/**
 * Defines the two pools that {@link Databases} uses. It is an EJB without methods because of
 * Payara Server: in the EJB jar of an EAR it finds definitions on EJBs alone, and refuses the application otherwise.
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
@Singleton
public class DataSources {}
