/** The sender in front of the pipeline: accepted orders into the intake queue. Uses the pipeline's links to the broker. */
package com.khaacho.order.jms;
