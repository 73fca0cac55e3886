/** Tests of what prices say. */
package com.khaacho.pricing;
