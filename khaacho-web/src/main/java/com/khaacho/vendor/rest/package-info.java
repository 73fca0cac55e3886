/** Offers over REST, for their vendors. Calls the use cases of {@code com.khaacho.vendor.app}. */
package com.khaacho.vendor.rest;
