/** Servers go away and come back while orders travel: what was promised is kept, what cannot be is refused. */
package com.khaacho.outage;
