/** Tests of messages and conversations on PostgreSQL. */
package com.khaacho.chat.jdbc;
