/** The notification stage and what sends after it. Uses the notification's domain, its outbox and its channels. */
package com.khaacho.notification.app;
