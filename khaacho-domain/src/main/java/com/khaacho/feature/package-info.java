/** What operators switch on and off while the platform runs. */
package com.khaacho.feature;
