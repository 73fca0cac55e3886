/** Use cases: keep what shops write, and answer it. */
package com.khaacho.chat.app;
