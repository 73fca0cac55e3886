/** What prices say, over HTTP. */
package com.khaacho.pricing.rest;
