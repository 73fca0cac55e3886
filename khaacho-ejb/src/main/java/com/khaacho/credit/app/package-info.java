/**
 * Use cases of credit: showing accounts, ledgers, statements and the ages of debts, and the nightly audit. Uses the credit
 * domain.
 */
package com.khaacho.credit.app;
