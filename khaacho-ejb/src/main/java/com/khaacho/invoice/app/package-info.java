/** Use cases of invoices: finding and printing them. They are issued by the delivery, in its transaction. */
package com.khaacho.invoice.app;
