/**
 * What belongs to one installation: its folder, ports and secrets, and where the built distribution lies. Several
 * installations live side by side on one machine. Uses the JDK alone.
 */
package com.khaacho.launcher.installation;
