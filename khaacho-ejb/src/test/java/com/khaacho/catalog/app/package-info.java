/** The snapshot of the catalogue, on products in memory. */
package com.khaacho.catalog.app;
