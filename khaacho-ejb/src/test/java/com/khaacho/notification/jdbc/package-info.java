/** The outbox on a real PostgreSQL. */
package com.khaacho.notification.jdbc;
