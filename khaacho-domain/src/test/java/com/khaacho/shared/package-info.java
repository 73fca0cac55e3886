/** Tests of the value types that all capabilities share. */
package com.khaacho.shared;
