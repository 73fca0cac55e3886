/**
 * What retailers and vendors are told about orders and payments, and the channels it goes by. Uses order, credit and shared.
 */
package com.khaacho.notification;
