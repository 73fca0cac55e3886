/** Arquillian's view of the platform: a container that starts the servers through the launcher. */
package com.khaacho.testing.arquillian;
