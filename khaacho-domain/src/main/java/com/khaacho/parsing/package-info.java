/** Reads orders out of free text, by rules over the catalogue. Uses catalog and order. */
package com.khaacho.parsing;
