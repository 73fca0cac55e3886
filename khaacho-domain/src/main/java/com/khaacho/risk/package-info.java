/** The risk rules and the decision they come to. Uses shared. */
package com.khaacho.risk;
