/** Tests of the capability. */
package com.khaacho.bench.parse;
