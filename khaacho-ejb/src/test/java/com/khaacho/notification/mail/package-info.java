/** The mail channel on real and on badly behaved SMTP servers. */
package com.khaacho.notification.mail;
