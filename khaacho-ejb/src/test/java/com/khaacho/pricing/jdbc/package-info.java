/** Tests of usual prices in PostgreSQL. */
package com.khaacho.pricing.jdbc;
