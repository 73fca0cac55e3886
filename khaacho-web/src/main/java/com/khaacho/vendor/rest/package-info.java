/** Vendor orders over REST: the vendor's inbox and its answers. Calls the use cases of {@code com.khaacho.vendor.app}. */
package com.khaacho.vendor.rest;
