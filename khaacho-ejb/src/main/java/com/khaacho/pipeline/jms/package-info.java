/** The senders: links to the broker, the format of messages, dead letters. Uses the pipeline's domain; the only JMS outside the workers. */
package com.khaacho.pipeline.jms;
