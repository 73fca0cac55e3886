/** Returns in PostgreSQL. */
package com.khaacho.returns.jdbc;
