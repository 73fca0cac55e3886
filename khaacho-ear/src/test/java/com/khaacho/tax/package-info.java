/** The tax office, told by a running platform. Sees the API and a tax office of the tests. */
package com.khaacho.tax;
