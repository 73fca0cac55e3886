/** Analytics events in PostgreSQL. */
package com.khaacho.analytics.jdbc;
