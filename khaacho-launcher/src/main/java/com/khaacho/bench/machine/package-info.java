/** What Linux tells of the machine and its processes: CPU time, load, memory. Uses the JDK and com.khaacho.launcher.process. */
package com.khaacho.bench.machine;
