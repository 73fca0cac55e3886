/** Use cases of returns. */
package com.khaacho.returns.app;
