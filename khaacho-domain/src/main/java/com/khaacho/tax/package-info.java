/**
 * What the tax office of Nepal is told of each invoice and credit note, in its Central Billing Monitoring System (CBMS).
 * Uses the invoices' domain.
 */
package com.khaacho.tax;
