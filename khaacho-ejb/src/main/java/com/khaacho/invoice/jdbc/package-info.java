/** Invoices and credit notes in PostgreSQL, and the numbers that they take. */
package com.khaacho.invoice.jdbc;
