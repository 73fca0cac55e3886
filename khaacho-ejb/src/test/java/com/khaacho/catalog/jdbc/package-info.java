/** The catalogue on a real PostgreSQL. */
package com.khaacho.catalog.jdbc;
