/** What becomes of a message that is sent at the wrong time. */
package com.khaacho.sending;
