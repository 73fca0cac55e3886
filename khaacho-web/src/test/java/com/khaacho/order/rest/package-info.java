/** The order resources without a container. */
package com.khaacho.order.rest;
