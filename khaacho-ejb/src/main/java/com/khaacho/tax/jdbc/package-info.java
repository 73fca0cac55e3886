/** Reports to the tax office in PostgreSQL. */
package com.khaacho.tax.jdbc;
