/** Orders in PostgreSQL. Uses the database layer and the order domain. */
package com.khaacho.order.jdbc;
