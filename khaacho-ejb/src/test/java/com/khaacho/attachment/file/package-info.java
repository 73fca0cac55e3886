/** Files of attachments, and what a crash leaves of them. */
package com.khaacho.attachment.file;
