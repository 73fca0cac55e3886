/** Fixtures around vendors that tests of several capabilities share. */
package com.khaacho.vendor;
