/** Tests of ordering by messages. */
package com.khaacho.chat;
