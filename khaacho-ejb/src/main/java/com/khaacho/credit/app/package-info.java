/**
 * Use cases of credit: showing accounts, ledgers, statements and the ages of debts, reminders of payments, and the nightly
 * audit. Uses the credit and the notification domain.
 */
package com.khaacho.credit.app;
