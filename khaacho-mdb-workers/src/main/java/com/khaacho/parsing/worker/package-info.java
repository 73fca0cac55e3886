/** The worker of the parsing stage: decode, call one use case, done. */
package com.khaacho.parsing.worker;
