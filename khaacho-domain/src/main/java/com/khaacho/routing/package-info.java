/**
 * Chooses vendors for the lines of an order: VendorRouter is the way in. Pure: stock is a view fetched beforehand. Uses
 * order, vendor and shared.
 */
package com.khaacho.routing;
