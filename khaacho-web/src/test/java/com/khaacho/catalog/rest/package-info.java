/** Tests of how products are read and written over REST. */
package com.khaacho.catalog.rest;
