/** Orders that came as pictures, from the stage to the reader and back. */
package com.khaacho.parsing.app;
