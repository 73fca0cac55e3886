/** Users in PostgreSQL. Implements the interfaces of {@code com.khaacho.identity}. */
package com.khaacho.identity.jdbc;
