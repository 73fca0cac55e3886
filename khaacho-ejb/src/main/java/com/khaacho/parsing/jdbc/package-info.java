/** Readings of pictures, the books of language models, and names that people taught, in PostgreSQL. */
package com.khaacho.parsing.jdbc;
