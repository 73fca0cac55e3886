/** Classes that break a rule on purpose; see the architecture test. */
package com.khaacho.architecture.planted.jdbc;
