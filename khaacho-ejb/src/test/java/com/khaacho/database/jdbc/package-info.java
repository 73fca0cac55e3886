/** The SQL layer on a real PostgreSQL, and the database that other repositories' tests use. */
package com.khaacho.database.jdbc;
