/** The subcommands of `./khaacho`, one class each; they print for people and leave the work to the servers' packages. */
package com.khaacho.launcher.command;
