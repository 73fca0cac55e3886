/** Tests of what providers send. */
package com.khaacho.chat.rest;
