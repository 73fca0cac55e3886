/** Payments on a real PostgreSQL. */
package com.khaacho.payment.app;
