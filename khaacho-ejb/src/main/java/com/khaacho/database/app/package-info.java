/** What keeps the database itself in order. Uses the SQL layer alone. */
package com.khaacho.database.app;
