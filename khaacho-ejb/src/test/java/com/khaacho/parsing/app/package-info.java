/** Tests of how texts are read before the stage's transaction, and of orders that came as pictures. */
package com.khaacho.parsing.app;
