/** Invoices on a real PostgreSQL. */
package com.khaacho.invoice.jdbc;
