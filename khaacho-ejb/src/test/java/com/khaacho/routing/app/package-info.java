/** Tests of the role. */
package com.khaacho.routing.app;
