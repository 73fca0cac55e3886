/** Keeping attachments, on PostgreSQL and a disk. */
package com.khaacho.attachment.app;
