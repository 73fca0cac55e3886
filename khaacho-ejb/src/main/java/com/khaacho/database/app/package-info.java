/** What keeps the database itself in order. Uses the database's domain. */
package com.khaacho.database.app;
