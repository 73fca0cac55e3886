/** The pipeline for operators: queues and dead letters. Uses the interfaces of {@code com.khaacho.pipeline}. */
package com.khaacho.pipeline.rest;
