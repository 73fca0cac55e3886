/** The catalogue over REST: searching, showing and changing products. Calls the use cases of {@code com.khaacho.catalog.app}. */
package com.khaacho.catalog.rest;
