/** Printed invoices, read again. */
package com.khaacho.invoice.pdf;
