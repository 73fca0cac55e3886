/**
 * The tax office over HTTP. A role of its own: nothing else of the server calls somebody else's HTTP service, and whoever does
 * has to limit how long, and never within a transaction.
 */
package com.khaacho.tax.http;
