/** The content of attachments on disk. A role of its own: nothing else of the server writes files, and whoever does has to say what
 * a crash leaves behind.
 */
package com.khaacho.attachment.file;
