/** The upkeep of the database, as the use cases that schedule it see it. Uses nothing of ours. */
package com.khaacho.database;
