/** How stages are run: batches of messages, one transaction each, then the dispatch. Uses the pipeline's domain. */
package com.khaacho.pipeline.app;
