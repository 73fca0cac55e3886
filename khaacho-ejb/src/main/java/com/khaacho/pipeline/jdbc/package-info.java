/** What has to be told of transitions, in PostgreSQL. Uses the database layer and the pipeline domain. */
package com.khaacho.pipeline.jdbc;
