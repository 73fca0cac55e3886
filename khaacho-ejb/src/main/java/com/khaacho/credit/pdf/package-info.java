/** Statements of account as PDF. Uses the pages of {@code com.khaacho.paper.pdf}. */
package com.khaacho.credit.pdf;
