/** The api capability's web classes without a container. */
package com.khaacho.api.rest;
