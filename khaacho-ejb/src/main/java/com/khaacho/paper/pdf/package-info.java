/**
 * Pages of PDF, for every capability that prints: text is shaped by the JDK, see docs/adr/0009. Uses PDFBox and
 * java.awt.font.
 */
package com.khaacho.paper.pdf;
