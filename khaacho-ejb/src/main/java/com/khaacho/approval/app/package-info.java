/** Use cases of approving orders inside a retailer. */
package com.khaacho.approval.app;
