/** The sample data: complete, consistent, loaded once. */
package com.khaacho.sample;
