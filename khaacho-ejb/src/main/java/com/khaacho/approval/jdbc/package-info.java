/** Limits of users and approvals of orders in PostgreSQL. */
package com.khaacho.approval.jdbc;
