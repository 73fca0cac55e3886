/**
 * Brings a database to the schema this version needs: roles and database as a superuser, then the forward-only
 * migrations as the owner. Plain JDBC and Flyway; no container, nothing else of ours.
 */
package com.khaacho.migration;
