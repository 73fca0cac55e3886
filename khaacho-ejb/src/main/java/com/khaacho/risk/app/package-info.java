/** The risk stage. Uses the risk rules, credit accounts, offers and orders through their domain interfaces. */
package com.khaacho.risk.app;
