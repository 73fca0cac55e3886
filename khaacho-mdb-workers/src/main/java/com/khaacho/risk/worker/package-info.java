/** The worker of the risk stage: decode, call one use case, done. */
package com.khaacho.risk.worker;
