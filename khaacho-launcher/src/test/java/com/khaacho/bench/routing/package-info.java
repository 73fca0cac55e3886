/** Tests of the benchmark. */
package com.khaacho.bench.routing;
