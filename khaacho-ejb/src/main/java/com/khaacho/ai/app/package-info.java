/** Settings, budget and breakers of the language models. */
package com.khaacho.ai.app;
