/** Ordering by messages: what a shop writes, what is answered, and when that becomes an order. No framework. */
package com.khaacho.chat;
