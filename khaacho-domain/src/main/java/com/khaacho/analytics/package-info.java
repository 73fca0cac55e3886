/** The facts that reports count, kept apart from the orders themselves. Uses pipeline. */
package com.khaacho.analytics;
