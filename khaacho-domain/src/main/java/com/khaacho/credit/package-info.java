/** Credit accounts: what a retailer may owe and does. Uses shared. */
package com.khaacho.credit;
