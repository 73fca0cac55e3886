/** Cloud Vision's answers, good and bad. */
package com.khaacho.attachment.http;
