/** The readings of pictures in PostgreSQL. */
package com.khaacho.parsing.jdbc;
