/** Which server is killed when, decided by a seed, and how long it takes until orders flow again. */
package com.khaacho.chaos.faults;
