/** The parsing stage, and reading pictures beside it. Uses the parser, the catalogue's snapshot, orders and attachments. */
package com.khaacho.parsing.app;
