/** Use cases on orders: intake, and where an order goes next. Uses the order domain, the pipeline and the catalogue's snapshot. */
package com.khaacho.order.app;
