/** The use cases that touch credit, all at once, on a real PostgreSQL. */
package com.khaacho.credit.app;
