/** The parsing stage. Uses the parsers, the catalogue's snapshot and orders. */
package com.khaacho.parsing.app;
