/** What was asked and what was answered, as the callers saw it: the truth that the servers are measured against. */
package com.khaacho.chaos.journal;
