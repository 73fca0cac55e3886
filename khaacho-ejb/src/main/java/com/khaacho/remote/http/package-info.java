/** What all that ask other people's servers share. */
package com.khaacho.remote.http;
