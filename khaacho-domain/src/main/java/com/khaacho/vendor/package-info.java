/** Offers of vendors and the vendor orders that routing places with them. Uses shared. */
package com.khaacho.vendor;
