/** The attachments that there are, in PostgreSQL. */
package com.khaacho.attachment.jdbc;
