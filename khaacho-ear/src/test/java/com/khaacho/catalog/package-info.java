/** The catalogue over the public API: searching, changing, importing and exporting products. */
package com.khaacho.catalog;
