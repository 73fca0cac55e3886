/** That the power cut takes what was not synced and nothing else. */
package com.khaacho.chaos.powercut;
