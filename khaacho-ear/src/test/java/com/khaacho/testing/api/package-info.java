/** The public API as its callers see it: requests, answers, tokens good and bad, and shops that order. */
package com.khaacho.testing.api;
