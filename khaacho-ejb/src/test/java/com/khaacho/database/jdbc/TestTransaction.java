package com.khaacho.database.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** One transaction over several statements, as the container's would be; rolled back unless committed. */
public final class TestTransaction implements AutoCloseable {

    private final Connection connection;
    private final Databases databases;

    TestTransaction(DataSource source) {
        try {
            connection = source.getConnection();
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        DataSource same = sameConnection();
        databases = new Databases(same, same);
    }

    public Databases databases() {
        return databases;
    }

    public void commit() {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw Sql.translate(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.rollback();
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private DataSource sameConnection() {
        Connection kept = proxy(Connection.class, connection, "close");
        return (DataSource) Proxy.newProxyInstance(
                TestTransaction.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (self, method, values) -> kept);
    }

    /** Everything goes through but one method, which does nothing. */
    private static <T> T proxy(Class<T> type, T target, String ignored) {
        return type.cast(Proxy.newProxyInstance(
                TestTransaction.class.getClassLoader(), new Class<?>[] {type}, (self, method, values) -> {
                    if (method.getName().equals(ignored)) {
                        return null;
                    }
                    try {
                        return method.invoke(target, values);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
