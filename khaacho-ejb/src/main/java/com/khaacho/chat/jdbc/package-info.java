/** Messages and conversations in PostgreSQL. */
package com.khaacho.chat.jdbc;
