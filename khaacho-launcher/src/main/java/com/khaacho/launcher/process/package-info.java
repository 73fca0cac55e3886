/**
 * Processes that outlive whoever started them: spawned detached, remembered by a pid file, and never signalled before
 * their command line shows that the pid is still theirs. Uses the JDK alone.
 */
package com.khaacho.launcher.process;
