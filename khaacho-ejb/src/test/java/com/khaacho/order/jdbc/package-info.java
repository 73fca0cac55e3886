/** Tests of the role. */
package com.khaacho.order.jdbc;
