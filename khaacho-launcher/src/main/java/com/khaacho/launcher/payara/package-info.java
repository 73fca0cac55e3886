/** Payara Micro (the default run, tests, benchmarks) and Payara Server (with its console), each in a JVM of its own. */
package com.khaacho.launcher.payara;
