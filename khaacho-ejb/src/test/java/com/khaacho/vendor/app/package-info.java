/** Tests of the role. */
package com.khaacho.vendor.app;
