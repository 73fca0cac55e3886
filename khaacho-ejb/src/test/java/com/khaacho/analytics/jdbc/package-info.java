/** Analytics events on a real PostgreSQL. */
package com.khaacho.analytics.jdbc;
