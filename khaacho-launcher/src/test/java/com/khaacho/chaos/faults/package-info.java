/** That a plan is fair, bounded and repeatable. */
package com.khaacho.chaos.faults;
