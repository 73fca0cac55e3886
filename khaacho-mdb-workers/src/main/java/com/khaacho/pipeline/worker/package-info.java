/** What all workers share: from a JMS delivery to the stage's runner. Uses the pipeline. */
package com.khaacho.pipeline.worker;
