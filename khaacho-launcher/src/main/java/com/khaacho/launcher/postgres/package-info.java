/**
 * The PostgreSQL of an installation, from binaries that Maven brings: unpacked once, run as an ordinary user even when we
 * are root, recovered after a kill.
 */
package com.khaacho.launcher.postgres;
