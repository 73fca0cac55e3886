/** Switches over HTTP, for operators. */
package com.khaacho.feature.rest;
