/** The servers under test, and ways to look into their database, queues, logs and metrics. */
package com.khaacho.testing.platform;
