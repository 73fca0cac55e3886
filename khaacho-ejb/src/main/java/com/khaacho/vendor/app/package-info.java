/**
 * What vendors do with their offers and their orders, and what time does. Uses orders, vendor orders and the pipeline.
 */
package com.khaacho.vendor.app;
