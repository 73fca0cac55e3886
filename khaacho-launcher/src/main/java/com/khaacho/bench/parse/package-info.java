/**
 * `./khaacho bench parse`: how many labelled messages the parser understands, and how long it takes. Starts no servers;
 * uses the domain's parser.
 */
package com.khaacho.bench.parse;
