/** Usual prices in PostgreSQL. */
package com.khaacho.pricing.jdbc;
