/** How many orders a second are answered with 202, the stages stopped: cold, while warming up, and steady. */
package com.khaacho.bench.accept;
