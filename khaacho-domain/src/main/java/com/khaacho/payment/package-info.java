/**
 * Payments: money that came from a retailer, as somebody tells it or a bank's statement, and the bills it settles. Uses
 * identity, invoice and shared, and what the catalogue calls the rows of a file.
 */
package com.khaacho.payment;
