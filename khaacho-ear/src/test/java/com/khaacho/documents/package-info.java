/** Tests of what the repository's documents say: their links, their words, and the settings the README lists. */
package com.khaacho.documents;
