/** Results as tables for people and as JSON for programs. Uses com.khaacho.bench.figures. */
package com.khaacho.bench.report;
