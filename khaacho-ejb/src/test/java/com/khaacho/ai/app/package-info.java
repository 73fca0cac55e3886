/** Tests of the package of the same name. */
package com.khaacho.ai.app;
