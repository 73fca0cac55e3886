/** Payments over REST. Calls the use cases of {@code com.khaacho.payment.app}. */
package com.khaacho.payment.rest;
