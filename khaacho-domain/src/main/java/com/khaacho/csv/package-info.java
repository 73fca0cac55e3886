/** Comma-separated values (RFC 4180), read and written a row at a time. Uses nothing of ours. */
package com.khaacho.csv;
