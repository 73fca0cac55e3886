/** Chooses vendors for the lines of an order. Pure: stock is a view fetched beforehand. Uses order, vendor and shared. */
package com.khaacho.routing;
