/** Channels that are web services. */
package com.khaacho.notification.http;
