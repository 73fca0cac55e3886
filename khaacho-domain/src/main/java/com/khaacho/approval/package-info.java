/** Approval of orders inside a retailer: what a user may order alone, and who says yes to what is beyond that. */
package com.khaacho.approval;
