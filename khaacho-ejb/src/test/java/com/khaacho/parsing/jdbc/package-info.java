/** Tests of the books of language models. */
package com.khaacho.parsing.jdbc;
