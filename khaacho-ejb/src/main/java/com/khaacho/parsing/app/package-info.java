/** The parsing stage, and reading pictures beside it. Uses the parsers, the catalogue's snapshot, orders and attachments. */
package com.khaacho.parsing.app;
