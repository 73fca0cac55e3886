/** The web application as a whole: which resources it serves, when it is ready. Uses every capability's {@code ..rest}. */
package com.khaacho.server.rest;
