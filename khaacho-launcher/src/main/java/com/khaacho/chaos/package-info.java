/**
 * Proof that no order is lost: loads orders over HTTP while servers are killed, then checks what is left against what
 * was promised. Sees the application from outside only: HTTP, the database, the broker.
 */
package com.khaacho.chaos;
