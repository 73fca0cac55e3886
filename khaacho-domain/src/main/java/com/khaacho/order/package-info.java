/** Orders: what was asked, the states, the history, and the repository interface. Uses shared, risk contributions by value and nothing of a framework. */
package com.khaacho.order;
