/** The routing stage. Uses the router, offers, vendor orders, credit accounts and orders through their domain interfaces. */
package com.khaacho.routing.app;
