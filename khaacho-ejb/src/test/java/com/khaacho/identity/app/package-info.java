/** Signing in without a container. */
package com.khaacho.identity.app;
