/** The catalogue in memory, kept fresh; finding and changing products. Uses the catalogue's domain. */
package com.khaacho.catalog.app;
