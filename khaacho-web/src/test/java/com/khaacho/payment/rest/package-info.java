/** The payment resource without a container. */
package com.khaacho.payment.rest;
