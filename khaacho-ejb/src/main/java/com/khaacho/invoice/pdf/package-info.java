/** Invoices and credit notes as PDF; text is shaped by the JDK, see docs/adr/0009. Uses PDFBox and java.awt.font. */
package com.khaacho.invoice.pdf;
