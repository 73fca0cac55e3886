/** Tests of switches in PostgreSQL. */
package com.khaacho.feature.jdbc;
