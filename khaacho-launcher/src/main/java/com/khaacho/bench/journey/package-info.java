/** How many orders a second travel the whole way, from the 202 to the last notification, and whether each arrived once. */
package com.khaacho.bench.journey;
