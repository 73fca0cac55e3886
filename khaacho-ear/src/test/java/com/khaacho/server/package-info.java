/** khaacho.ear on Payara Server: what the servers do differently, the journey and the closed doors, is tried here too. */
package com.khaacho.server;
