/** The Artemis broker: the program that runs it in a JVM of its own, and the handle that starts and ends that JVM. */
package com.khaacho.launcher.broker;
