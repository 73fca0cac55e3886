/** The notification stage and its senders, on an outbox in memory. */
package com.khaacho.notification.app;
