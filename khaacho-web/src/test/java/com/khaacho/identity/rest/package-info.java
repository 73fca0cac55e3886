/** The identity capability's web classes without a container. */
package com.khaacho.identity.rest;
