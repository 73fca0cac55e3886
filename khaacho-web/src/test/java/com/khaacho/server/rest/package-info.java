/** The server capability's web classes without a container. */
package com.khaacho.server.rest;
