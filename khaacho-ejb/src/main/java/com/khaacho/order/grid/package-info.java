/** The order capability's share of the data grid: remembered idempotency keys. Uses the order domain. */
package com.khaacho.order.grid;
