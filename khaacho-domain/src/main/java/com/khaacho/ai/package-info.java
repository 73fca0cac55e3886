/** Language models: who they are, what a question to one comes to, and what it costs. */
package com.khaacho.ai;
