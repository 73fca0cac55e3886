/** Tests of the role. */
package com.khaacho.risk.jdbc;
