/** `./khaacho demo`: a newcomer's first orders, placed and followed through the public API alone. */
package com.khaacho.launcher.demo;
