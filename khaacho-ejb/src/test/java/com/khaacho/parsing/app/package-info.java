/** Tests of how texts are read before the stage's transaction. */
package com.khaacho.parsing.app;
