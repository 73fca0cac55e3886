/** What users of a retailer may order alone, over REST. */
package com.khaacho.approval.rest;
