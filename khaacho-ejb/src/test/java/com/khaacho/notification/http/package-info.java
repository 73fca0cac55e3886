/** Tests of providers of messages, against servers that answer as these do, or worse. */
package com.khaacho.notification.http;
