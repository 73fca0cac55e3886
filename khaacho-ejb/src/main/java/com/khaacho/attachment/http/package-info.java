/** Google's Cloud Vision over HTTP: who reads pictures best, where there is a key for it. */
package com.khaacho.attachment.http;
