package com.khaacho.parsing;

import com.khaacho.catalog.Product;
import java.math.BigDecimal;

/**
 * A product that a wording may mean, for a person to choose.
 *
 * @param score 0 to 1, three decimals: the part of the wording's words that its names have, less for other spellings
 */
public record Candidate(Product product, BigDecimal score) {}
