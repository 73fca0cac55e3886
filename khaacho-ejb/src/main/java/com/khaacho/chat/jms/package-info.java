/** The queue of messages that shops wrote. */
package com.khaacho.chat.jms;
