/** Tests of reading and writing CSV. */
package com.khaacho.csv;
