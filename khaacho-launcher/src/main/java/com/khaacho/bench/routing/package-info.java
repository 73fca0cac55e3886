/**
 * Measures how long choosing vendors takes, by size of the order, and how near the plans are to the best ones. Uses the
 * domain's router, which needs no server, and the reports of com.khaacho.bench.
 */
package com.khaacho.bench.routing;
