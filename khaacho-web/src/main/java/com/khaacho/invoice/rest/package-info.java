/** Invoices over HTTP. */
package com.khaacho.invoice.rest;
