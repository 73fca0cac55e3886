/** What the parser may learn, over HTTP. */
package com.khaacho.parsing.rest;
