/**
 * For vendors over REST: their offers, the inbox of their orders and their answers. Calls the use cases of
 * {@code com.khaacho.vendor.app}.
 */
package com.khaacho.vendor.rest;
