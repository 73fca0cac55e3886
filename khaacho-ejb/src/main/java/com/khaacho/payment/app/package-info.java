/** Use cases of payments and of banks' statements. Uses the payment and the credit domain. */
package com.khaacho.payment.app;
