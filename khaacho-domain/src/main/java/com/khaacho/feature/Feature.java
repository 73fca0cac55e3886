package com.khaacho.feature;

/** What can be switched off at run time, each with something that does its work meanwhile. */
public enum Feature {
    /** Language models read orders in words; off, the in-process parser reads them all. Without a chain there is none. */
    AI_ORDER_PARSING,
    /** Trends, outliers and suggestions of prices; off, the present median alone is told. */
    PRICE_INTELLIGENCE,
    /** Language models are asked for a second opinion on risk; off, the rules alone decide. Without a chain there is none. */
    RISK_ASSESSMENT
}
