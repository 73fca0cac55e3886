/** Offers of vendors and the vendor orders that routing places with them. Uses shared, and invoice for the rate of VAT. */
package com.khaacho.vendor;
