/** Takes what shops wrote from its queue. */
package com.khaacho.chat.worker;
