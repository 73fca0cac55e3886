/**
 * Who calls, on the web: the filter that checks bearer tokens, the enforcement of roles on resources, and the sign-in
 * resource. Calls {@code com.khaacho.identity.app}.
 */
package com.khaacho.identity.rest;
