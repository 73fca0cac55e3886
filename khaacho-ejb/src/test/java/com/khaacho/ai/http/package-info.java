/** Tests of providers, against servers that answer as the providers do. */
package com.khaacho.ai.http;
