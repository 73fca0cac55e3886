package com.khaacho.parsing;

/**
 * That a wording meant a product, once.
 *
 * @param lineNo the corrected line that says so
 * @param wording as it stood in the text
 * @param alias its words that name goods, without quantities, units and talk
 */
public record Lesson(int lineNo, String wording, String alias, long productId) {}
