/** Orders: what was asked, the states, the history, and the repository interface. Uses shared and, by value, risk contributions. */
package com.khaacho.order;
