/** Use cases of what the tax office is told: sending it, showing it, having it sent again. */
package com.khaacho.tax.app;
