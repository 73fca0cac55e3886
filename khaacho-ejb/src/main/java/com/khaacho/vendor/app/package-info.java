/** What vendors do with their offers. Uses the vendor's domain. */
package com.khaacho.vendor.app;
