/** What PostgreSQL knows of retailers' conduct. Uses the database layer and the risk rules' domain. */
package com.khaacho.risk.jdbc;
