/** Text on paper, read again. */
package com.khaacho.paper.pdf;
