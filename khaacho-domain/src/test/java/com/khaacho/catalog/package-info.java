/** Tests of the catalogue's rules. */
package com.khaacho.catalog;
