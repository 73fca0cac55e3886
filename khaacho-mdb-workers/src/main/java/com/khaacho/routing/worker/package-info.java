/** The worker of the routing stage: decode, call one use case, done. */
package com.khaacho.routing.worker;
