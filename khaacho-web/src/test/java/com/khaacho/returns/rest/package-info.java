/** Tests of what callers may say of returns. */
package com.khaacho.returns.rest;
