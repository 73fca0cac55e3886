/** Credit over REST: accounts, their ledgers and statements. Calls the use cases of {@code com.khaacho.credit.app}. */
package com.khaacho.credit.rest;
