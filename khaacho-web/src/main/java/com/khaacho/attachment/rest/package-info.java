/** Attachments over REST. */
package com.khaacho.attachment.rest;
