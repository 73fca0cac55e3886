/** The virus scanner's answers, good and bad. */
package com.khaacho.attachment.socket;
