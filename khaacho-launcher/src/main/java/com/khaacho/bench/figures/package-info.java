/** The arithmetic of measurements: percentiles, medians, ratios. Uses the JDK alone. */
package com.khaacho.bench.figures;
