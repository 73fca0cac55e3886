/** Tests of the use cases of returns, on PostgreSQL. */
package com.khaacho.returns.app;
