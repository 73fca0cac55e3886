/** Another order system on this machine, measured by its own scripts in a copy of its folder. */
package com.khaacho.bench.peer;
