package com.khaacho.pricing;

/** What a vendor may want to do about its price. */
public enum PriceSuggestion {
    /** Far above what others ask: nearly all orders go elsewhere. */
    LOWER,
    /** Far below what others ask: a slip of the keyboard, perhaps. */
    CHECK,
    /** More than a few per cent above the median. */
    CONSIDER_LOWERING
}
