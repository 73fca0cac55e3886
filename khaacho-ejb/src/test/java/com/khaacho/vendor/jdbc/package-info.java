/** Tests of offers against a real PostgreSQL. */
package com.khaacho.vendor.jdbc;
