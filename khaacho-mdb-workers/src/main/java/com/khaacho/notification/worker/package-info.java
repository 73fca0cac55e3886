/** The worker of the notification stage: decode, call one use case, done. */
package com.khaacho.notification.worker;
