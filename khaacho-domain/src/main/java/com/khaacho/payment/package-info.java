/** Payments: money that came from a retailer. Uses credit and shared. */
package com.khaacho.payment;
