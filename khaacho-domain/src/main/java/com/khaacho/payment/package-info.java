/** Payments: money that came from a retailer, and the bills it settles. Uses identity, invoice and shared. */
package com.khaacho.payment;
