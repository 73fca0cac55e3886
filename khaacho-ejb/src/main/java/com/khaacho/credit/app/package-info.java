/** Use cases of credit: showing accounts and ledgers, and the nightly audit. Uses the credit domain. */
package com.khaacho.credit.app;
