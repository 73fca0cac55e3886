/** What the tax office was told, over HTTP. */
package com.khaacho.tax.rest;
