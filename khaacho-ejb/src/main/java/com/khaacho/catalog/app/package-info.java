/** The catalogue's snapshot in memory. Uses the catalogue's domain. */
package com.khaacho.catalog.app;
