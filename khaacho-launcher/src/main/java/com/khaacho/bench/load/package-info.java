/** Who places the orders of a measurement: tokens, order bodies, a light client of our own, and wrk. Uses the JDK, JSON and com.khaacho.bench.figures. */
package com.khaacho.bench.load;
