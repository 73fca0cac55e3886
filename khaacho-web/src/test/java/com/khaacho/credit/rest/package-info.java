/** The credit resource without a container. */
package com.khaacho.credit.rest;
