/** The promises that hold whatever is killed, each able to name the orders that break it. SQL lives beside as resources. */
package com.khaacho.chaos.invariants;
