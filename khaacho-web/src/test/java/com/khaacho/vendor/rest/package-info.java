/** Tests of how offers are read over REST. */
package com.khaacho.vendor.rest;
