/** The risk rules, what they look at, and the decision they come to. Uses shared. */
package com.khaacho.risk;
