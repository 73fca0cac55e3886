/** The parsing stage. Uses the parser, the catalogue's snapshot and orders. */
package com.khaacho.parsing.app;
