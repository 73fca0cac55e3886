/** The virus scanner, over its own protocol. A role of its own: nothing else of the server opens bare connections. */
package com.khaacho.attachment.socket;
