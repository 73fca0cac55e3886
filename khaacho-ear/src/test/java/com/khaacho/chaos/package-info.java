/** A short run of the fault driver against the deployables as they were just built. */
package com.khaacho.chaos;
