/** Value types that every capability uses: {@link com.khaacho.shared.Money}, {@link com.khaacho.shared.OrderId}. Uses nothing. */
package com.khaacho.shared;
