/** Credit over REST: accounts, ledgers, statements and ages of debts. Calls the use cases of {@code com.khaacho.credit.app}. */
package com.khaacho.credit.rest;
