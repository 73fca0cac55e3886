/** Conversations on PostgreSQL, by instances that die. */
package com.khaacho.chat.app;
