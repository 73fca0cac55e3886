/** Products in PostgreSQL. Uses the database layer and the catalogue's domain. */
package com.khaacho.catalog.jdbc;
