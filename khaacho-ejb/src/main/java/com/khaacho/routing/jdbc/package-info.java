/** Back-orders in PostgreSQL. Uses the database layer and the routing domain. */
package com.khaacho.routing.jdbc;
