/** Offers and vendor orders in PostgreSQL. Uses the database layer and the vendor domain. */
package com.khaacho.vendor.jdbc;
