/** The worker that listens to the events topic: decode, call one use case, done. */
package com.khaacho.analytics.worker;
