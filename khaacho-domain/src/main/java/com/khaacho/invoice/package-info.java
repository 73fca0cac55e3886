/** Invoices and credit notes of vendors: immutable, numbered without gap, VAT broken out. Uses shared and calendar. */
package com.khaacho.invoice;
