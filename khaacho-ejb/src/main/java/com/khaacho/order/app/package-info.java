/** Use cases on orders: acceptance, intake, where an order goes next, status. Uses the order domain, the pipeline and the catalogue's snapshot. */
package com.khaacho.order.app;
