/** `./khaacho bench search`: importing a large catalogue as CSV, and searching it while orders flow, over REST. */
package com.khaacho.bench.search;
