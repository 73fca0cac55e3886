/** Returns over HTTP. */
package com.khaacho.returns.rest;
