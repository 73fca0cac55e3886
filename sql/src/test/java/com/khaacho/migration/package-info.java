/** The schema on a real PostgreSQL: what it accepts, what it refuses, who may do what. */
package com.khaacho.migration;
