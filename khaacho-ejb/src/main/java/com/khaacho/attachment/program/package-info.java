/** A program on this machine that reads pictures. A role of its own: nothing else of the server starts programs, and whoever does has
 * to limit how long, and what they may write.
 */
package com.khaacho.attachment.program;
