/** Notifications by SMTP. Uses the notification's domain and Jakarta Mail. */
package com.khaacho.notification.mail;
