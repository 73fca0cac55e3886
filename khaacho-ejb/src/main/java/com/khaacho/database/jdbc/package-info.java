/** The data sources and the thin layer that runs SQL on them; every repository in a {@code ..jdbc} package uses it. Uses shared. */
package com.khaacho.database.jdbc;
