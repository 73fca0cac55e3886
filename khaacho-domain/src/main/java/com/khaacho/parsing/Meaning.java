package com.khaacho.parsing;

/**
 * A word of the catalogue that a written word may stand for.
 *
 * @param cost 0 for the word itself, more the further away it is
 */
record Meaning(String word, int cost) {}
