/** The command line of `./khaacho` and what its subcommands share. */
package com.khaacho.launcher;
