/** The servers that are measured: an installation of their own, fresh each time. Uses com.khaacho.launcher. */
package com.khaacho.bench.stack;
