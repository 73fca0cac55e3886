/** Returns and shortages of what was invoiced: reported by the retailer, accepted or declined by the vendor. */
package com.khaacho.returns;
