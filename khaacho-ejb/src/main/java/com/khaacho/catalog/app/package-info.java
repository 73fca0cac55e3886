/** The catalogue in memory, kept fresh. Uses the catalogue's domain. */
package com.khaacho.catalog.app;
