/** The order's journey through the running platform: each promise about its stages is a test here. */
package com.khaacho.journey;
