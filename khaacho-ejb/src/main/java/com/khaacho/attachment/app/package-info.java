/** Keeping attachments and showing them. Uses the attachments, their store and who cleans them. */
package com.khaacho.attachment.app;
