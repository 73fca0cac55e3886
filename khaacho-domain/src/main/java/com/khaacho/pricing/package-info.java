/** What a product costs in the market: its usual price, where it is going, and which prices are far off. */
package com.khaacho.pricing;
