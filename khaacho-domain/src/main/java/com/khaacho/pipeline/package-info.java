/** The stages of the journey and the message that travels between them. Uses order and shared. */
package com.khaacho.pipeline;
