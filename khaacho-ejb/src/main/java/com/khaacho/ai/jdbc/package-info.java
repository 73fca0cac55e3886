/** The books of what language models cost. */
package com.khaacho.ai.jdbc;
