/** Credit over REST: accounts and their ledgers. Calls the use cases of {@code com.khaacho.credit.app}. */
package com.khaacho.credit.rest;
