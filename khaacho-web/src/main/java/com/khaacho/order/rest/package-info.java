/** Orders over REST: placing, watching, reading, listing, cancelling. Calls the use cases of {@code com.khaacho.order.app}. */
package com.khaacho.order.rest;
