/** Whether this instance can do its work: readiness by the broker, with the database as a remark. Uses the pipeline. */
package com.khaacho.health.app;
