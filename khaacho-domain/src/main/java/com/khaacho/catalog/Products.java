package com.khaacho.catalog;

import java.util.List;

/** The catalogue as stored. */
public interface Products {

    /** All active products. */
    List<Product> active();
}
