/** Credit accounts in PostgreSQL. Uses the database layer and the credit domain. */
package com.khaacho.credit.jdbc;
