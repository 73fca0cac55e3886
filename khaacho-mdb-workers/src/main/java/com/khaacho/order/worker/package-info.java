/** The worker of the intake stage: decode, call one use case, done. */
package com.khaacho.order.worker;
