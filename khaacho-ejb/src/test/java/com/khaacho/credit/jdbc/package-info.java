/** Credit accounts and their ledger on a real PostgreSQL. */
package com.khaacho.credit.jdbc;
