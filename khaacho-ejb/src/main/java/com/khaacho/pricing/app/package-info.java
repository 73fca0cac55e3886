/** Looking at prices once a day, and telling what was seen. */
package com.khaacho.pricing.app;
