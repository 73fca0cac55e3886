/** Tests of the role. */
package com.khaacho.pipeline.app;
