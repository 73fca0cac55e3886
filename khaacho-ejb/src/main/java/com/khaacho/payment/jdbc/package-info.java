/** Payments in PostgreSQL. Uses the database layer and the payment domain. */
package com.khaacho.payment.jdbc;
