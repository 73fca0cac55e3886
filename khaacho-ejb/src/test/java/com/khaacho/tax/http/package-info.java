/** Tests of what the tax office is told. */
package com.khaacho.tax.http;
