/** Signing in: checks a password and issues a token. Uses the identity domain. */
package com.khaacho.identity.app;
