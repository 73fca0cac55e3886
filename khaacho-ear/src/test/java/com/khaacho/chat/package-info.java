/** Whole conversations on Payara Micro. */
package com.khaacho.chat;
