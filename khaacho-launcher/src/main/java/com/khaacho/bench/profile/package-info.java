/** Where a warm Payara spends its CPU time, by async-profiler, which is fetched when it is asked for. */
package com.khaacho.bench.profile;
