/** The outbox of notifications in PostgreSQL. */
package com.khaacho.notification.jdbc;
