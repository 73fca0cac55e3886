/** What tests of invoices start from. */
package com.khaacho.invoice;
