/**
 * The conventions every operation of the public API keeps: problems, correlation ids, security headers, rate limits,
 * counters. Knows no capability; capabilities' {@code ..rest} packages use it.
 */
package com.khaacho.api.rest;
