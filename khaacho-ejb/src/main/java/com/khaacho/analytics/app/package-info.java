/** The subscriber that records events for reports. Uses the analytics domain. */
package com.khaacho.analytics.app;
