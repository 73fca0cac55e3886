/** Use cases of credit: showing accounts, ledgers and statements, and the nightly audit. Uses the credit domain. */
package com.khaacho.credit.app;
