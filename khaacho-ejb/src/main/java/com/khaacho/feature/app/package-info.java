/** Reading and setting switches. */
package com.khaacho.feature.app;
