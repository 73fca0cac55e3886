/** Switches in PostgreSQL. */
package com.khaacho.feature.jdbc;
