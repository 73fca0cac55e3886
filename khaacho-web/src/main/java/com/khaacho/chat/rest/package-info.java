/** The hook that providers of messages call. */
package com.khaacho.chat.rest;
