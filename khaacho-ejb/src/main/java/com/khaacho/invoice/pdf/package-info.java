/** Invoices and credit notes as PDF. Uses the pages of {@code com.khaacho.paper.pdf}. */
package com.khaacho.invoice.pdf;
