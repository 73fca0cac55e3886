/** What retailers and vendors are told about orders, and the channels it goes by. Uses order and shared. */
package com.khaacho.notification;
