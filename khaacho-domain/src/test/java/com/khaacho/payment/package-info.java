/** Tests of payments and of banks' statements. */
package com.khaacho.payment;
