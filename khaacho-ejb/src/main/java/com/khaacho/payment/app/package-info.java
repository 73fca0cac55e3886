/** Use cases of payments. Uses the payment and the credit domain. */
package com.khaacho.payment.app;
